#include "client/strings/emoji_table.hpp"

#include <algorithm>
#include <array>

#include "shared/base/text.hpp"

namespace parlor::client::strings {

namespace {

constexpr auto table = std::to_array<EmojiEntry>({
    // Faces
    {"😀", "grinning smile happy face"},
    {"😄", "smile happy laugh face"},
    {"😁", "grin teeth happy face"},
    {"😆", "laughing squint happy"},
    {"😅", "sweat_smile relief phew"},
    {"😂", "joy laugh tears lol"},
    {"🤣", "rofl laugh rolling floor"},
    {"🙂", "slight_smile happy face"},
    {"🙃", "upside_down silly irony"},
    {"😉", "wink flirt joke"},
    {"😊", "blush smile happy shy"},
    {"😇", "innocent angel halo"},
    {"🥰", "smiling_hearts love adore"},
    {"😍", "heart_eyes love wow"},
    {"🤩", "star_struck wow stars"},
    {"😘", "kissing_heart kiss love"},
    {"😋", "yum tasty tongue"},
    {"😜", "wink_tongue silly joke"},
    {"🤪", "zany silly crazy goofy"},
    {"🤗", "hugs hug open hands"},
    {"🤭", "hand_over_mouth oops giggle"},
    {"🤫", "shushing quiet secret"},
    {"🤔", "thinking hmm think"},
    {"🤨", "raised_eyebrow doubt suspicious"},
    {"😐", "neutral_face meh plain"},
    {"😏", "smirk sly"},
    {"🙄", "eye_roll roll eyes"},
    {"😬", "grimacing awkward teeth"},
    {"😌", "relieved calm peace"},
    {"😴", "sleeping sleep zzz tired"},
    {"🤤", "drooling hungry"},
    {"🤒", "sick ill thermometer"},
    {"🤧", "sneezing cold sick tissue"},
    {"🥵", "hot sweating heat"},
    {"🥶", "cold freezing ice"},
    {"🥴", "woozy dizzy drunk"},
    {"🤯", "exploding_head mind blown wow"},
    {"🤠", "cowboy hat western"},
    {"🥳", "partying_face party celebrate birthday"},
    {"😎", "sunglasses cool sun"},
    {"🤓", "nerd glasses geek"},
    {"🧐", "monocle curious inspect"},
    {"😕", "confused unsure"},
    {"😮", "open_mouth wow surprise"},
    {"😲", "astonished wow shock"},
    {"😳", "flushed embarrassed blush"},
    {"🥺", "pleading please puppy eyes"},
    {"😢", "cry sad tear"},
    {"😭", "sob cry sad tears"},
    {"😱", "scream fear shock"},
    {"😤", "triumph huff steam"},
    {"😡", "rage angry mad"},
    {"😈", "smiling_imp devil mischief"},
    {"💀", "skull dead laughing"},
    {"👻", "ghost boo halloween"},
    {"👽", "alien space ufo"},
    {"🤖", "robot bot machine"},
    {"🎃", "jack_o_lantern pumpkin halloween"},
    {"💩", "poop pile"},
    {"🙈", "see_no_evil monkey oops hide"},
    {"🙉", "hear_no_evil monkey listen"},
    {"🙊", "speak_no_evil monkey secret"},
    // Hands
    {"👋", "wave hello hi bye hand"},
    {"👌", "ok_hand okay perfect"},
    {"✌️", "v victory peace hand"},
    {"🤞", "crossed_fingers luck hope"},
    {"🤘", "metal rock horns"},
    {"🤙", "call_me hand shaka"},
    {"👈", "point_left hand"},
    {"👉", "point_right hand"},
    {"👆", "point_up hand"},
    {"👇", "point_down hand"},
    {"👍", "thumbsup +1 yes like good"},
    {"👎", "thumbsdown -1 no dislike"},
    {"✊", "fist power hand"},
    {"👊", "punch fist bump"},
    {"👏", "clap applause bravo hands"},
    {"🙌", "raised_hands hooray praise"},
    {"🤝", "handshake deal agree"},
    {"🙏", "pray thanks please hands"},
    {"💪", "muscle strong flex arm"},
    {"👀", "eyes look see"},
    {"🧠", "brain smart think"},
    {"🤷", "shrug unsure dunno"},
    {"🤦", "facepalm oh no"},
    {"💃", "dancer dance party"},
    {"🕺", "man_dancing dance party"},
    // Hearts and signs
    {"❤️", "heart love red"},
    {"🧡", "orange_heart love"},
    {"💛", "yellow_heart love"},
    {"💚", "green_heart love"},
    {"💙", "blue_heart love"},
    {"💜", "purple_heart love"},
    {"🖤", "black_heart love"},
    {"💔", "broken_heart sad love"},
    {"💯", "100 hundred perfect score"},
    {"💥", "boom bang explosion"},
    {"💫", "dizzy star"},
    {"✨", "sparkles magic shiny"},
    {"⭐", "star favourite"},
    {"🌟", "glowing_star shine"},
    {"🔥", "fire hot lit flame"},
    {"⚡", "zap lightning bolt fast"},
    {"✅", "check done yes tick"},
    {"❌", "x no wrong cross"},
    {"❓", "question what why"},
    {"❗", "exclamation important"},
    {"💤", "zzz sleep tired"},
    {"💬", "speech_balloon talk chat"},
    {"💡", "bulb idea light"},
    // Animals and nature
    {"🐙", "octopus sea animal"},
    {"🦊", "fox animal"},
    {"🐳", "whale sea animal"},
    {"🦀", "crab sea animal"},
    {"🦉", "owl bird animal"},
    {"🐶", "dog puppy animal pet"},
    {"🐱", "cat kitten animal pet"},
    {"🐼", "panda bear animal"},
    {"🐻", "bear animal"},
    {"🐯", "tiger animal"},
    {"🦁", "lion animal"},
    {"🐸", "frog animal"},
    {"🐷", "pig animal"},
    {"🐔", "chicken bird animal"},
    {"🐧", "penguin bird animal"},
    {"🦄", "unicorn horse magic"},
    {"🐝", "bee insect honey"},
    {"🦋", "butterfly insect"},
    {"🐢", "turtle slow animal"},
    {"🦖", "t_rex dinosaur animal"},
    {"🦔", "hedgehog animal"},
    {"🦥", "sloth slow animal"},
    {"🌵", "cactus plant desert"},
    {"🌻", "sunflower flower plant"},
    {"🌈", "rainbow colours pride"},
    {"☀️", "sunny sun weather"},
    {"🌙", "moon night crescent"},
    {"❄️", "snowflake cold winter"},
    {"🌊", "ocean wave sea water"},
    {"🌍", "earth world globe"},
    // Food and drink
    {"☕", "coffee tea drink hot mug"},
    {"🫖", "teapot tea drink"},
    {"🍺", "beer drink pub"},
    {"🍻", "beers cheers drink toast"},
    {"🥂", "champagne cheers toast drink"},
    {"🍷", "wine drink glass"},
    {"🍕", "pizza food slice"},
    {"🍔", "hamburger burger food"},
    {"🌮", "taco food"},
    {"🍣", "sushi fish food"},
    {"🍿", "popcorn film snack"},
    {"🍪", "cookie biscuit sweet"},
    {"🍩", "doughnut donut sweet"},
    {"🍰", "cake slice sweet"},
    {"🎂", "birthday cake party"},
    {"🍎", "apple fruit red"},
    {"🍌", "banana fruit"},
    {"🥑", "avocado food green"},
    {"🌶️", "hot_pepper spicy chilli"},
    // Play
    {"🎉", "tada party celebrate hooray"},
    {"🎊", "confetti party celebrate"},
    {"🎈", "balloon party birthday"},
    {"🎁", "gift present birthday"},
    {"🏆", "trophy win prize cup"},
    {"🥇", "first_place gold medal win"},
    {"🥈", "second_place silver medal"},
    {"🥉", "third_place bronze medal"},
    {"⚽", "soccer football ball sport"},
    {"🏀", "basketball ball sport"},
    {"🎾", "tennis ball sport"},
    {"🎯", "dart bullseye target"},
    {"🎲", "game_die dice board"},
    {"🎮", "video_game controller play"},
    {"🧩", "jigsaw puzzle piece"},
    {"🎨", "art paint palette"},
    {"🎵", "musical_note music song"},
    {"🎸", "guitar music rock"},
    {"🎤", "microphone sing karaoke"},
    {"🎬", "clapper film movie"},
    // Things
    {"🚀", "rocket space launch ship"},
    {"🚲", "bike bicycle ride"},
    {"✈️", "airplane plane fly travel"},
    {"🏠", "house home"},
    {"🏖️", "beach holiday sun"},
    {"⏰", "alarm_clock time late"},
    {"⏳", "hourglass time wait"},
    {"💻", "laptop computer work"},
    {"📠", "fax machine office"},
    {"📞", "telephone call phone"},
    {"📷", "camera photo picture"},
    {"📚", "books read study"},
    {"📌", "pushpin pin note"},
    {"🔒", "lock closed secret"},
    {"🔑", "key open secret"},
    {"🧹", "broom clean sweep"},
    {"👑", "crown king queen"},
    {"💎", "gem diamond jewel"},
});

bool is_code_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-';
}

// Letters of a code stand before `end`; the offset where they begin.
std::size_t code_begin(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at > 0 && is_code_letter(text[at - 1]))
        --at;
    return at;
}

// A code begins a word: what stands before its colon is nothing, a space, or no letter of a code.
bool may_begin(std::string_view text, std::size_t colon) {
    return colon == 0 || (!is_code_letter(text[colon - 1]) && text[colon - 1] != ':');
}

bool has_word(std::string_view words, std::string_view beginning) {
    std::size_t at = 0;
    while (at < words.size()) {
        if (words.substr(at).starts_with(beginning)) return true;
        at = words.find_first_of(" _", at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return false;
}

}  // namespace

std::span<const EmojiEntry> emoji_table() {
    return table;
}

std::string_view emoji_for(std::string_view shortcode) {
    const std::string wanted = fold(shortcode);
    // The names of these two are the words that other chats know them by.
    if (wanted == "+1") return "👍";
    if (wanted == "-1") return "👎";
    const auto found = std::ranges::find(table, std::string_view(wanted), &EmojiEntry::shortcode);
    return found == table.end() ? std::string_view{} : found->emoji;
}

std::vector<EmojiEntry> emoji_beginning_with(std::string_view beginning, std::size_t most) {
    const std::string wanted = fold(beginning);
    std::vector<EmojiEntry> result;
    if (wanted.empty()) return result;
    const auto take = [&](auto&& fits) {
        for (const EmojiEntry& entry : table) {
            if (result.size() >= most) return;
            const bool taken = std::ranges::find(result, entry.emoji, &EmojiEntry::emoji) != result.end();
            if (!taken && fits(entry)) result.push_back(entry);
        }
    };
    take([&](const EmojiEntry& entry) { return entry.shortcode().starts_with(wanted); });
    take([&](const EmojiEntry& entry) { return has_word(entry.words, wanted); });
    return result;
}

std::optional<ShortcodeTyped> shortcode_typed(std::string_view text, std::size_t caret) {
    const std::size_t begin = code_begin(text, std::min(caret, text.size()));
    if (caret < begin + 2 || begin == 0 || text[begin - 1] != ':') return std::nullopt;
    if (!may_begin(text, begin - 1)) return std::nullopt;
    return ShortcodeTyped{begin - 1, text.substr(begin, caret - begin)};
}

std::optional<ShortcodeClosed> shortcode_closed(std::string_view text, std::size_t caret) {
    if (caret < 2 || caret > text.size() || text[caret - 1] != ':') return std::nullopt;
    const auto open = shortcode_typed(text, caret - 1);
    if (!open) return std::nullopt;
    const std::string_view emoji = emoji_for(open->letters);
    if (emoji.empty()) return std::nullopt;
    return ShortcodeClosed{open->colon, emoji};
}

std::string with_emoji(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto closed = shortcode_closed(result, i + 1);
        if (!closed) continue;
        result.replace(closed->colon, i + 1 - closed->colon, closed->emoji);
        i = closed->colon + closed->emoji.size() - 1;
    }
    return result;
}

}  // namespace parlor::client::strings
