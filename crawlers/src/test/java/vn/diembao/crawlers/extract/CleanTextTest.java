package vn.diembao.crawlers.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void row23TextIsComposedAndFreeOfInvisibleCharacters() {
        assertThat(CleanText.line("\uFEFFCo\u0302ng\u00A0đoa\u0300n\u200B \u202E Việt\u202FNam\n\n"))
                .isEqualTo("Công đoàn Việt Nam");
    }

    @Test
    void row23WhatPassesAsComposedIsComposed() {
        for (char c = 0x21; c < Character.MIN_SURROGATE; c++) {
            String text = "e" + c + "a";
            String line = CleanText.line(text);
            boolean spaceOrInvisible = line.equals("ea") || line.equals("e a");
            assertThat(spaceOrInvisible || Normalizer.isNormalized(line, Normalizer.Form.NFC))
                    .as("U+%04X", (int) c)
                    .isTrue();
        }
    }

    @Test
    void cleanTextComesBackAsItIs() {
        assertThat(CleanText.line("\n  Công đoàn, 1.200 người\t")).isEqualTo("Công đoàn, 1.200 người");
        assertThat(CleanText.line("hai  dấu cách")).isEqualTo("hai dấu cách");
        assertThat(CleanText.line(" \u00A0\n")).isEmpty();
    }

    @Test
    void escapedEntitiesAreDecodedOnce() {
        assertThat(CleanText.unescaped("Viết &amp; Đọc &amp;lt;b&gt;")).isEqualTo("Viết & Đọc &lt;b>");
    }
}
