#include "client/strings/who_strings.hpp"

#include <array>

#include <fmt/format.h>

#include "client/strings/common_words.hpp"

namespace parlor::client::strings::who {

namespace {

constexpr std::array<std::string_view, 13> small_numbers{"none", "one",    "two",   "three", "four",
                                                         "five", "six",    "seven", "eight", "nine",
                                                         "ten",  "eleven", "twelve"};

std::string in_words(std::size_t count) {
    return count < small_numbers.size() ? std::string(small_numbers.at(count)) : std::to_string(count);
}

}  // namespace

std::string subtitle(int card, int of) {
    return fmt::format("{} Quote {} of {}", title, card, of);
}

std::string prompt_count(int prompts) {
    return prompts == 1 ? "1 question, a line each" : fmt::format("{} questions, a line each", prompts);
}

std::string answer_in_a_line(std::size_t prompts) {
    if (prompts <= 1) return "Answer in a line";
    return fmt::format("Answer one in a line, or {}", prompts == 2 ? "both" : "all");
}

Counted done(std::size_t ready, std::size_t of) {
    return {fmt::format("{} of {}", ready, of), " done"};
}

std::string prompt_name(std::size_t number) {
    return fmt::format("Question {}", number);
}

std::string answered_of(std::size_t answered, std::size_t of) {
    return fmt::format("{} of {} answered", answered, of);
}

std::string question_of(std::size_t number, std::size_t of) {
    return of == 1 ? std::string("One question") : fmt::format("Question {} of {}", number, of);
}

Counted have_answered(std::size_t ready, std::size_t of) {
    return {fmt::format("{} of {}", ready, of), ready == 1 ? " has answered" : " have answered"};
}

std::string question_was(std::string_view prompt) {
    return fmt::format("The question was: {}", prompt);
}

Counted guessed(std::size_t ready, std::size_t of) {
    return {fmt::format("{} of {}", ready, of), " guessed"};
}

std::string_view seconds_unit(long seconds) {
    return seconds == 1 ? "second" : "seconds";
}

std::string right_so_far(int rights, int guesses) {
    return guesses == 0 ? std::string{} : fmt::format("{} of {} right so far", rights, guesses);
}

std::string still_to_come(std::size_t lines, int of) {
    std::string many = in_words(lines);
    many.front() = static_cast<char>(many.front() >= 'a' ? many.front() - 'a' + 'A' : many.front());
    return fmt::format("{} of the {} {} yours", many, in_words(static_cast<std::size_t>(of)),
                       lines == 1 ? "is" : "are");
}

std::string take_back_text(std::size_t lines) {
    return lines == 1 ? "Your line won’t be shown. Nobody will hear that there was one."
                      : "Your lines won’t be shown. Nobody will hear that there were any.";
}

std::string it_was(std::string_view name) {
    return fmt::format("It was {}", name);
}

std::string knew(int knew, int of) {
    if (of == 0) return "Nobody was there to guess";
    if (knew == 0) return "Nobody knew";
    if (knew == of && of > 1) return fmt::format("All {} knew", of);
    return fmt::format("{} of {} knew", knew, of);
}

std::string author_got(std::string_view name, int points) {
    return fmt::format("{} gets {}", name, signed_number(points));
}

std::string you_got(int points) {
    return fmt::format("You get {}", signed_number(points));
}

std::string floor_of(std::string_view name) {
    return fmt::format("The floor is with {}", name);
}

std::string seconds_choice(int seconds) {
    return fmt::format("{} s", seconds);
}

}  // namespace parlor::client::strings::who
