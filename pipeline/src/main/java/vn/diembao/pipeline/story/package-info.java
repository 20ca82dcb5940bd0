/** Groups articles of many outlets into stories, reprints apart from originals. */
package vn.diembao.pipeline.story;
