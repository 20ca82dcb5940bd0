package vn.diembao.crawlers.sheet;

/** Why a row, or a whole table, cannot be read. */
public enum SheetFault {
    /** Bytes that are no UTF-8. */
    NOT_UTF8,
    /** A quote that is never closed. */
    OPEN_QUOTE,
    /** Letters right behind a closing quote. */
    BAD_QUOTE,
    /** The table is neither text nor XLSX: the old binary form, or something else altogether. */
    NO_TABLE,
    /** An XLSX file that is broken. */
    BROKEN,
    /** An XLSX file that would take up more room than a table of this office may (row 10). */
    TOO_LARGE
}
