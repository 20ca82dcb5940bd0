package vn.diembao.pipeline.match;

/** Takes what an automaton finds. */
interface PhraseWalk {
    /** A phrase stands from token {@code first} to token {@code last}. */
    void found(int phrase, int first, int last);

    /** Words of a phrase, a number counting as one. */
    int length(int phrase);
}
