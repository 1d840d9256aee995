#include "shared/base/text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/shared/property.hpp"

namespace text_test {

using namespace parlor;

namespace {

constexpr TextLimits name_limits{24, 128};

std::optional<std::string> clean_name(std::string_view text) {
    return clean(text, name_limits);
}

}  // namespace

TEST_CASE("what people write stays as they wrote it, in any script") {
    for (const char* text : {"Zoë",
                             "Ada Lovelace",
                             "Łukasz",
                             "Ελένη",
                             "Дмитрий",
                             "محمد",
                             "שרה",
                             "हिन्दी",
                             "สมชาย",
                             "東京",
                             "さくら",
                             "김민준",
                             "O'Neil-Smith",
                             "🦊",
                             "👩‍👩‍👧‍👦",
                             "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                             "👍🏽",
                             "🇩🇪",
                             "نامه‌ای",
                             "क्‍ष"}) {
        CAPTURE(text);
        CHECK(clean_name(text) == std::string(text));
        CHECK(is_clean(text, name_limits));
    }
}

TEST_CASE("white space is trimmed and runs of it become one space") {
    CHECK(clean_name("  Ada \t\n  Lovelace  ") == "Ada Lovelace");
    CHECK(clean_name("Ada\u00A0\u3000Lovelace") == "Ada Lovelace");
    CHECK(clean_name(" \t\n ") == "");
    CHECK_FALSE(is_clean(" Ada", name_limits));
}

TEST_CASE("what is composed differently becomes the same") {
    CHECK(clean_name("Zoe\u0308") == "Zoë");
    CHECK_FALSE(is_clean("Zoe\u0308", name_limits));
}

TEST_CASE("what nobody can see, and what turns lines around, goes") {
    CHECK(clean_name("A\u202Eda") == "Ada");               // right-to-left override
    CHECK(clean_name("A\u2066d\u2069a") == "Ada");         // isolates
    CHECK(clean_name("A\u200Bd\uFEFFa\u00AD") == "Ada");   // zero width space, BOM, soft hyphen
    CHECK(clean_name("A\u0007d\u0085a\u007F") == "Ad a");  // controls; next line is white space
    CHECK(clean_name("\u3164\u2800\u115F") == "");         // fillers that look like nothing
    CHECK(clean_name("A\u200Dd\u200Ca") == "Ada");         // joiners between Latin letters
    CHECK(clean_name(std::string("A\0da", 4)) == "Ada");
    CHECK(clean_name("\U000F0000A") == "A");  // private use
}

TEST_CASE("controls that were put in on purpose are found before they are cleaned away") {
    CHECK_FALSE(find_control("Ada\t\r\nLovelace\u0085"));  // white space
    CHECK_FALSE(find_control(
        "A\u200Bda\u00AD\u200E\uFEFF 👩‍👩‍👧"));  // invisible, but it comes by pasting
    CHECK_FALSE(find_control("\xFF"));
    CHECK(find_control(std::string("A\0\u0007", 4)) == U'\0');
    CHECK(find_control("A\u0007") == U'\u0007');
    CHECK(find_control("A\u007F") == U'\u007F');
    CHECK(find_control("A\u009B") == U'\u009B');
    for (const char* turning : {"\u202A", "\u202E", "\u2066", "\u2069"})
        CHECK(find_control(turning));
}

TEST_CASE("no more than four marks pile up on a letter") {
    std::string zalgo = "a";
    for (int i = 0; i < 20; ++i)
        zalgo += "\u0316";
    CHECK(clean_name(zalgo)->size() == 1 + 4 * 2);
}

TEST_CASE("what is too long or no UTF-8 is nothing at all") {
    CHECK(clean_name(std::string(24, 'x')));
    CHECK_FALSE(clean_name(std::string(25, 'x')));
    std::string families;
    for (int i = 0; i < 6; ++i)
        families += "👩‍👩‍👧‍👦";
    CHECK(grapheme_count(families) == 6);
    CHECK_FALSE(clean_name(families));  // more than 128 bytes
    CHECK_FALSE(clean_name("\xFF"));
    CHECK_FALSE(clean_name("\xC3"));
    CHECK_FALSE(clean_name("\xED\xA0\x80"));  // half a surrogate pair
    CHECK_FALSE(clean_name("\xC0\xAF"));      // a slash in more bytes than it needs
}

TEST_CASE("graphemes are what people count as letters") {
    CHECK(grapheme_count("") == 0);
    CHECK(grapheme_count("Zoë") == 3);
    CHECK(grapheme_count("Zoe\u0308") == 3);
    CHECK(grapheme_count("👍🏽🇩🇪👩‍👩‍👧‍👦") == 3);
    CHECK(grapheme_count("\xFF\xFF") == 2);
    const std::string text = "a👍🏽b";
    CHECK(next_grapheme(text, 1) == text.size() - 1);
    CHECK(prev_grapheme(text, text.size() - 1) == 1);
    CHECK(prev_grapheme(text, 1) == 0);
    CHECK(next_grapheme(text, text.size()) == text.size());
}

TEST_CASE("a prefix never cuts a grapheme") {
    CHECK(prefix("Zoë", 2, 100) == "Zo");
    CHECK(prefix("Zoë", 9, 3) == "Zo");
    CHECK(prefix("👍🏽x", 1, 100) == "👍🏽");
    CHECK(prefix("👍🏽x", 5, 7) == "");
}

TEST_CASE("folding makes names equal that people would call equal") {
    CHECK(fold("ZOË") == fold("zoe"));
    CHECK(fold("Straße") == fold("STRASSE"));
    CHECK(fold("Ｔｏｋｙｏ") == "tokyo");
    CHECK(fold("ﬁsh") == "fish");
    CHECK(fold("Дмитрий") == fold("ДМИТРИЙ"));
    CHECK(fold("Ada") != fold("Ida"));
    CHECK(fold("かき") != fold("かぎ"));
    CHECK(fold("ｶﾞ") == fold("ガ"));
    CHECK(fold("कला") != fold("काला"));
    CHECK(fold("чай") != fold("чаи"));
    CHECK(fold("ёлка") == fold("Елка"));
    CHECK(fold("أهلا") == fold("اهلا"));
    CHECK(fold_answer("Jean-Luc Picard!") == "jeanlucpicard");
    CHECK(fold_answer("  \"Don't\"  ") == "dont");
    CHECK(fold_answer("1.5") == "15");
    CHECK(fold_answer("?!") == "");
}

TEST_CASE("typing distance counts slips: a letter more, less, other, or two swapped") {
    CHECK(typing_distance("paris", "paris", 2) == 0);
    CHECK(typing_distance("paris", "pris", 2) == 1);
    CHECK(typing_distance("paris", "paaris", 2) == 1);
    CHECK(typing_distance("paris", "poris", 2) == 1);
    CHECK(typing_distance("paris", "pairs", 2) == 1);
    CHECK(typing_distance("paris", "rome", 2) == 3);
    CHECK(typing_distance("", "ab", 2) == 2);
    CHECK(typing_distance("東京", "京都", 2) == 2);
    CHECK(typing_distance("ä", "a", 1) == 1);  // code points, not bytes
}

TEST_CASE("typing distance is the same both ways") {
    rc::check([](const std::string& a, const std::string& b) {
        RC_ASSERT(typing_distance(a, b, 3) == typing_distance(b, a, 3));
        RC_ASSERT((typing_distance(a, b, 0) == 0) == (a == b));
    });
}

TEST_CASE("an emoji is one picture") {
    for (const char* text : {"🦊", "👍🏽", "🇩🇪", "👩‍👩‍👧‍👦",
                             "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "1️⃣", "☕"}) {
        CAPTURE(text);
        CHECK(is_emoji(text));
    }
    for (const char* text : {"", "a", "1", "🦊🦊", "ab", "🦊a", "é", "東", " ", "\xFF"}) {
        CAPTURE(text);
        CHECK_FALSE(is_emoji(text));
    }
}

TEST_CASE("whatever bytes come, cleaning is safe, and what is clean stays so") {
    rc::check([](const std::vector<char32_t>& code_points) {
        std::string text;
        for (const char32_t point : code_points) {
            const auto c = static_cast<std::uint32_t>(point) % 0x11'0000U;
            if (c >= 0xD800 && c < 0xE000) continue;
            if (c < 0x80) {
                text += static_cast<char>(c);
            } else if (c < 0x800) {
                text += {static_cast<char>(0xC0 | (c >> 6U)), static_cast<char>(0x80 | (c & 63U))};
            } else if (c < 0x1'0000) {
                text += {static_cast<char>(0xE0 | (c >> 12U)), static_cast<char>(0x80 | ((c >> 6U) & 63U)),
                         static_cast<char>(0x80 | (c & 63U))};
            } else {
                text += {static_cast<char>(0xF0 | (c >> 18U)), static_cast<char>(0x80 | ((c >> 12U) & 63U)),
                         static_cast<char>(0x80 | ((c >> 6U) & 63U)), static_cast<char>(0x80 | (c & 63U))};
            }
        }
        const auto cleaned = clean(text, {300, 1'200});
        if (!cleaned) return;
        RC_ASSERT(is_utf8(*cleaned));
        RC_ASSERT(clean(*cleaned, {300, 1'200}) == cleaned);
        static_cast<void>(fold(*cleaned));
        static_cast<void>(fold_answer(*cleaned));
    });
    rc::check([](const std::string& bytes) {
        static_cast<void>(clean(bytes, {300, 1'200}));
        static_cast<void>(grapheme_count(bytes));
        static_cast<void>(fold_answer(bytes));
        static_cast<void>(is_emoji(bytes));
    });
}

}  // namespace text_test
