/** The last step: documents written to Elasticsearch, each with a verdict of its own. */
package vn.diembao.pipeline.index;
