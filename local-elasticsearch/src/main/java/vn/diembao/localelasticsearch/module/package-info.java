/** The Elasticsearch module {@code diembao-vi} of the distribution; never on a consumer's class path. */
package vn.diembao.localelasticsearch.module;
