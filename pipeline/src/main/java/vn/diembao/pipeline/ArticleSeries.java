package vn.diembao.pipeline;

import java.io.Serializable;
import vn.diembao.model.ParsedArticle;

/** Articles that are made as they are asked for, to put the job under load. It travels with the job to each of its threads. */
public interface ArticleSeries extends Serializable {
    /** How many articles there are. */
    long size();

    /**
     * An article with the text and address it has each time it is asked for; times of day may differ.
     *
     * @param index from 0
     */
    ParsedArticle at(long index);
}
