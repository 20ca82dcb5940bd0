package vn.diembao.crawlers.entry;

import vn.diembao.model.ClipEntry;
import vn.diembao.model.Rejection;

/**
 * A row on its way to the job, a line of JSON in a file: one of them is null.
 *
 * @param rejection what is put on record of a row that cannot be taken
 */
public record SpooledRow(ClipEntry entry, Rejection rejection) {}
