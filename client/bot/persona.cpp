#include "client/bot/persona.hpp"

#include <array>

#include "shared/base/limits.hpp"

namespace parlor::bot {

namespace {

struct Known {
    std::string_view name;
    std::string_view avatar;
};

constexpr std::array guests{
    Known{"Mara", "🦊"},
    Known{"Zoë", "🐙"},
    Known{"Jørgen", "🐳"},
    Known{"Łukasz", "🦉"},
    Known{"李小龙", "🐼"},
    Known{"Ольга", "🐻"},
    Known{"فاطمة", "🌙"},
    Known{"נועם", "🦁"},
    Known{"प्रिया", "🦚"},
    Known{"👩🏽‍🚀🧑🏿‍🎨", "🚀"},
    Known{"Maximiliane von Hohenfel", "🦒"},  // 24 graphemes, as long as a name may be
    Known{"さくら", "🌸"},
    Known{"Nguyễn Thị Hà", "🐯"},
    Known{"김민준", "🐧"},
    Known{"Γιώργος", "🐬"},
    Known{"Siân", "🐑"},
    Known{"Kwame", "🦜"},
    Known{"สมชาย", "🐘"},
    Known{"Ana-Sofía", "🦋"},
    Known{"O'Brien", "🍀"},
    Known{"Ağa Ilgın", "🐢"},
    Known{"Дмитро", "🐺"},
    Known{"王芳", "🐉"},
    Known{"Åsa", "🦌"},
    Known{"José Ñandú", "🦩"},
    Known{"தமிழ்", "🦚"},
    Known{"Tomáš", "🐿️"},
    Known{"ქეთი", "🍇"},
    Known{"Հայկ", "⛰️"},
    Known{"Ömer", "🐪"},
    Known{"Kahananui", "🌺"},
    Known{"Bé", "🐝"},
    Known{"יעל ושי", "🐦"},
    Known{"👍🏻👍🏾", "🎈"},
    Known{"ليلى", "🌷"},
    Known{"Ninó", "🐨"},
};

constexpr std::array<std::string_view, 6> departments{"Design",  "Platform", "支援",
                                                      "Finance", "",         "Qualität"};
constexpr std::array<std::string_view, 5> pronouns{"", "she/her", "he/him", "they/them", ""};

constexpr std::array<std::string_view, 22> talk{
    "Hi everyone 👋",
    "What's everyone drinking?",
    "Tea. It's always tea.",
    "Is it just me or did this week have nine days?",
    "Good to see you all",
    "My cat has opinions about the keyboard today",
    "Greetings from a very rainy balcony 🌧️",
    "Who brought snacks?",
    "I did warm up for this. A bit.",
    "First time I finished a meeting early, so here I am",
    "Nice name, whoever that is",
    "I'm only here for the geography questions",
    "Wish me luck",
    "We should do this more often",
    "Does anyone else hear the ice cream van?",
    "Hallo aus Köln!",
    "¡Hola a todos!",
    "こんばんは 🍵",
    "Привет всем!",
    "Somebody please know things about sports for me",
    "Ready when you are",
    "Cheers 🥂",
};
constexpr std::array<std::string_view, 9> won{"Ha! Lucky guess.",
                                              "I actually knew that one",
                                              "Yes!! 🎉",
                                              "My old teacher would be proud",
                                              "That one was for you, Mum",
                                              "Phew",
                                              "Finally",
                                              "Too easy (it was not)",
                                              "🙌"};
constexpr std::array<std::string_view, 9> missed{"Oh no",
                                                 "I was so sure",
                                                 "Well, today I learned something",
                                                 "Who knew?",
                                                 "How do you know that??",
                                                 "Well played",
                                                 "That was mean 😄",
                                                 "So close",
                                                 "My finger slipped, honestly"};
constexpr std::array<std::string_view, 6> byes{
    "That was fun, thank you all!",  "Good game everybody 👏", "Same time next week?",
    "Well played, see you tomorrow", "Thanks for hosting!",   "Bye bye 👋"};
constexpr std::array<std::string_view, 10> emoji{"🎉", "👏", "😂",    "❤️",   "🔥",
                                                 "🙌", "😮", "🥳", "👍🏽", "🍕"};

template <std::size_t n>
std::string_view pick(const std::array<std::string_view, n>& lines, Rng& rng) {
    return lines[rng.below(static_cast<std::uint32_t>(n))];
}

Allowance some_allowance(Rng& rng) {
    const std::uint32_t dice = rng.below(24);
    if (dice == 0) return Allowance::double_time;
    if (dice <= 2) return Allowance::half_more;
    return Allowance::on_the_clock;
}

}  // namespace

Persona make_persona(std::size_t index, Rng& rng) {
    const Known& guest = guests[index % guests.size()];
    Persona persona;
    persona.profile.name = guest.name;
    persona.profile.avatar = guest.avatar;
    persona.profile.department = pick(departments, rng);
    persona.profile.pronouns = pick(pronouns, rng);
    persona.profile.coaster = static_cast<std::uint8_t>(index % limits::coaster_colours);
    persona.allowance = some_allowance(rng);
    persona.skill = 25 + rng.below(70);
    persona.pace = 70 + rng.below(80);
    persona.chattiness = rng.below(11);
    return persona;
}

std::size_t distinct_names() {
    return guests.size();
}

std::string_view small_talk(Rng& rng) {
    return pick(talk, rng);
}
std::string_view after_a_question(bool right, Rng& rng) {
    return right ? pick(won, rng) : pick(missed, rng);
}
std::string_view goodbye_line(Rng& rng) {
    return pick(byes, rng);
}
std::string_view some_emoji(Rng& rng) {
    return pick(emoji, rng);
}

}  // namespace parlor::bot
