/** Is this text new, a change, a repetition, or gone? */
package vn.diembao.pipeline.history;
