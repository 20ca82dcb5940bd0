/** The Flink job: its settings, its graph, and what is shared by its steps. */
package vn.diembao.pipeline;
