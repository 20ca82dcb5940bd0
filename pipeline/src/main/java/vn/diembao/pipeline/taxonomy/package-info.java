/** The lists behind the labels, read from {@code taxonomy/*.yaml}: programmes, union bodies, cues. */
package vn.diembao.pipeline.taxonomy;
