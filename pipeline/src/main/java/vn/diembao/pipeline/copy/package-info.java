/** Tells whether two texts are one article: cut, headed anew, framed or changed in a place. */
package vn.diembao.pipeline.copy;
