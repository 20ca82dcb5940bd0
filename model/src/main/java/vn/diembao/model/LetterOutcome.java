package vn.diembao.model;

/** How a dead letter that was retried ended. */
public enum LetterOutcome {
    /** Its input went through: it became a clip, changed one, or told nothing new. */
    TAKEN,
    /** It was refused for another reason, which is a dead letter of its own. */
    REFUSED_OTHERWISE
}
