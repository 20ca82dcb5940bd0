/** What every room that dials has to know of networks. */
package vn.diembao.model.network;
