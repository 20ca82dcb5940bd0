/** The child process's side: {@code lib/} of the distribution; never on a consumer's class path. */
package vn.diembao.localelasticsearch.node;
