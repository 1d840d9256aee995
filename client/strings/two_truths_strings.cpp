#include "client/strings/two_truths_strings.hpp"

#include <fmt/format.h>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::truths {

namespace {

Counted counted(std::size_t done, std::size_t of, std::string_view verb) {
    return {fmt::format("{} of {}", done, of), fmt::format(" {}", verb)};
}

}  // namespace

std::string subtitle(int card, int of) {
    return fmt::format("Two truths and a lie, {} of {}", card, of);
}

std::string card_count(int cards) {
    return cards == 1 ? "1 person tells" : fmt::format("Up to {} tell", cards);
}

std::string not_everybody(int cards) {
    return fmt::format("Time for {} of you", cards);
}

std::string statement_name(int number) {
    return fmt::format("Statement {}", number);
}

std::string lie_mark_name(int number) {
    return fmt::format("Statement {} is the lie", number);
}

std::string lie_mark_tip(int number) {
    return fmt::format("Statement {} is the lie (Ctrl+{})", number, number);
}

std::string lot_decides(int most) {
    return most == 1 ? "There’s time for one of you; the lot decides."
                     : fmt::format("There’s time for {} of you; the lot decides.", most);
}

Counted written(std::size_t done, std::size_t of) {
    return counted(done, of, "have written");
}
Counted voted(std::size_t done, std::size_t of) {
    return counted(done, of, "voted");
}
Counted chosen(std::size_t done, std::size_t of) {
    return counted(done, of, "chose");
}

std::string tells(std::string_view name) {
    return fmt::format("{} says", name);
}

std::string fooled_some(std::string_view name, int fooled, int of) {
    if (fooled == 0) return fmt::format("Everybody saw through {}", name);
    if (fooled == of) return fmt::format("{} fooled everybody", name);
    return fmt::format("{} fooled {} of {}", name, fooled, of);
}

std::string you_fooled(int fooled, int of) {
    if (fooled == 0) return "They all found your lie";
    if (fooled == of) return "You fooled everybody";
    return fmt::format("You fooled {} of {}", fooled, of);
}

std::string nobody_voted(std::string_view name) {
    return fmt::format("Nobody dared to guess about {}", name);
}

std::string had_to_go(std::string_view name) {
    return fmt::format("{} had to go", name);
}

std::string found_it(int points) {
    return fmt::format("You found it: {}", signed_number(points));
}

std::string good_lie(int points) {
    return fmt::format("{} for telling it so well", signed_number(points));
}

std::string floor_of(std::string_view name) {
    return fmt::format("The floor is {}’s", name);
}

std::string next_is(std::string_view name) {
    return fmt::format("{} is next", name);
}

std::string right_so_far(int right, int of) {
    return fmt::format("{} of {} found", right, of);
}

std::string seconds_choice(int seconds) {
    return fmt::format("{} s", seconds);
}

}  // namespace parlor::client::strings::truths
