/** Cuts texts into words and brings Vietnamese writing to one form. */
package vn.diembao.pipeline.text;
