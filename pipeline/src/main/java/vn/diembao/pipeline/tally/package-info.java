/** How every input ended, counted per source and hour. */
package vn.diembao.pipeline.tally;
