/** Trains the models of {@code learn} from labelled texts and says how good they are. */
package vn.diembao.pipeline.train;
