/** The stored-document contract: index names, templates, and the one way to reach a cluster. */
package vn.diembao.model.elasticsearch;
