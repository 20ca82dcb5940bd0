/** Turns a read text into features and scores them with trained linear models. */
package vn.diembao.pipeline.learn;
