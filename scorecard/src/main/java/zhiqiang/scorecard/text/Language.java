package zhiqiang.scorecard.text;

import java.util.Locale;

/// The languages in which the product speaks.
public enum Language {
    ZH,
    EN;

    /// Chinese for a Chinese locale, English for every other one.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}
