/** Starts, finds and stops a real Elasticsearch node on this machine. */
package vn.diembao.localelasticsearch;
