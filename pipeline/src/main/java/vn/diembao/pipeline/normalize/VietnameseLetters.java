package vn.diembao.pipeline.normalize;

/**
 * The letters that Unicode has for Vietnamese alone: horn, hook above, and two marks on one letter (Latin Extended
 * Additional). Dots below, tildes and graves are left out, as Yoruba, Igbo, Guarani and Welsh have them too.
 */
final class VietnameseLetters {
    private static final int FEWEST = 3;
    /** Of a hundred letters: news has 12 to 20, an English text with Vietnamese names one or two. */
    private static final int LEAST_SHARE = 5;

    private VietnameseLetters() {}

    /** True of a composed text (NFC) that is Vietnamese beyond doubt. */
    static boolean speak(String text) {
        int letters = 0;
        int ours = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            letters += Character.isLetter(letter) ? 1 : 0;
            ours += isOurs(letter) ? 1 : 0;
        }
        return ours >= FEWEST && ours * 100 >= letters * LEAST_SHARE;
    }

    private static boolean isOurs(char letter) {
        return switch (letter) {
            case 'Ơ', 'ơ', 'Ư', 'ư', 'Ẻ', 'ẻ', 'Ỷ', 'ỷ' -> true;
            default ->
                isWithin(letter, 'Ả', 'ặ')
                        || isWithin(letter, 'Ế', 'ỉ')
                        || isWithin(letter, 'Ỏ', 'ợ')
                        || isWithin(letter, 'Ủ', 'ự');
        };
    }

    private static boolean isWithin(char letter, char first, char last) {
        return letter >= first && letter <= last;
    }
}
