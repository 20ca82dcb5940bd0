package vn.diembao.crawlers.entry;

/** What is wrong with a row or a whole table; {@code problems.properties} has the words for each. */
public enum EntryFault {
    NOT_UTF8,
    OPEN_QUOTE,
    BAD_QUOTE,
    NO_TABLE,
    BROKEN,
    TOO_LARGE,
    /** A table without a row. */
    EMPTY,
    /** A column that every table must have is not there. */
    NO_COLUMN,
    /** Two columns of one meaning. */
    TWO_COLUMNS,
    /** More cells than the head of the table has. */
    MORE_CELLS,
    /** A cell that must not be empty. */
    MISSING,
    TOO_LONG,
    UNKNOWN_OUTLET,
    /** A name that two outlets have. */
    AMBIGUOUS_OUTLET,
    UNKNOWN_KIND,
    BAD_TIME,
    /** A broadcast with a day alone. */
    NO_TIME_OF_DAY,
    FUTURE_TIME,
    /** Before 1990. */
    EARLY_TIME,
    BAD_DURATION,
    BAD_LINK,
    /** A file name with a directory in it. */
    BAD_FILE_NAME,
    NO_FILE,
    FILE_TOO_LARGE,
    /** Neither PDF, PNG, JPEG, MP3 nor MP4 by its content. */
    WRONG_FILE_TYPE
}
