package vn.diembao.pipeline.programme;

/**
 * A sentence of a field.
 *
 * @param start first token
 * @param end token behind the last
 * @param paragraph first token of its paragraph
 * @param isAct says what somebody did or wants to do
 * @param isTrouble tells of a wrong or a harm
 */
record Sentence(int start, int end, int paragraph, boolean isAct, boolean isTrouble) {}
