/** Decides labels by the scores of the models. */
package vn.diembao.pipeline.judge;
