#include <doctest/doctest.h>

#include <set>
#include <string>

#include "client/strings/emoji_table.hpp"
#include "shared/base/limits.hpp"
#include "shared/base/text.hpp"

namespace emoji_table_test {

using namespace parlor;
namespace strings = parlor::client::strings;

TEST_CASE("every emoji of the table is one emoji that fits a reaction, with a shortcode of its own") {
    std::set<std::string_view> codes;
    std::set<std::string_view> emojis;
    CHECK(strings::emoji_table().size() >= 150);
    for (const strings::EmojiEntry& entry : strings::emoji_table()) {
        CAPTURE(entry.words);
        CHECK(is_emoji(entry.emoji));
        CHECK(entry.emoji.size() <= limits::reaction_bytes);
        CHECK(codes.insert(entry.shortcode()).second);
        CHECK(emojis.insert(entry.emoji).second);
        CHECK(strings::emoji_for(entry.shortcode()) == entry.emoji);
    }
}

TEST_CASE("a shortcode is found in any case, and by the names other chats use") {
    CHECK(strings::emoji_for("SMILE") == "😄");
    CHECK(strings::emoji_for("+1") == "👍");
    CHECK(strings::emoji_for("-1") == "👎");
    CHECK(strings::emoji_for("no_such_thing").empty());
    CHECK(strings::emoji_for("").empty());
}

TEST_CASE("suggestions begin with the shortcodes that begin so, then other words") {
    const auto found = strings::emoji_beginning_with("oct", 5);
    REQUIRE(!found.empty());
    CHECK(found.front().emoji == "🐙");
    const auto smiles = strings::emoji_beginning_with("smi", 5);
    CHECK(smiles.size() == 5);
    CHECK(smiles.front().shortcode() == "smile");
    CHECK(strings::emoji_beginning_with("", 5).empty());
    CHECK(strings::emoji_beginning_with("qqqq", 5).empty());
}

TEST_CASE("a shortcode being typed is seen at the start of a word only") {
    const auto letters = [](std::string_view text) {
        const auto typed = strings::shortcode_typed(text, text.size());
        return typed ? std::string(typed->letters) : std::string();
    };
    CHECK(letters(":sm") == "sm");
    CHECK(letters("well :smi") == "smi");
    CHECK(letters("(:sm") == "sm");
    CHECK(letters(":s") == "");
    CHECK(letters("at 10:30") == "");
    CHECK(letters("http://x") == "");
    CHECK(letters("smile") == "");
    CHECK(letters("") == "");
    CHECK(strings::shortcode_typed(":smile and more", 3)->letters == "sm");
}

TEST_CASE("the closing colon turns a shortcode into its emoji") {
    const std::string_view text = "well :smile:";
    const auto closed = strings::shortcode_closed(text, text.size());
    REQUIRE(closed);
    CHECK(closed->colon == 5);
    CHECK(closed->emoji == "😄");
    CHECK_FALSE(strings::shortcode_closed(":nonsense:", 10));
    CHECK_FALSE(strings::shortcode_closed("10:30:", 6));
    CHECK_FALSE(strings::shortcode_closed(":", 1));
    CHECK_FALSE(strings::shortcode_closed("", 0));
}

}  // namespace emoji_table_test
