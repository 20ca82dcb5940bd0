/** What a text is about: labels with the words that gave them. Pure classes, no Flink. */
package vn.diembao.pipeline.classify;
