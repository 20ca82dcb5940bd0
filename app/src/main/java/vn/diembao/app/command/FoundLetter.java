package vn.diembao.app.command;

import vn.diembao.model.DeadLetter;

/**
 * A dead letter as it stood when it was read.
 *
 * @param letter without the text of its document
 * @param sequence with {@code term}, the state of the document: another one when the input was refused again
 */
record FoundLetter(String id, DeadLetter letter, long sequence, long term) {}
