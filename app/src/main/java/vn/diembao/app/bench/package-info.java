/** The benchmarks, each with its baseline in the same run. */
package vn.diembao.app.bench;
