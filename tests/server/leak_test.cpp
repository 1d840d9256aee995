#include <doctest/doctest.h>

#include <type_traits>

#include "tests/server/leak_check.hpp"
#include "tests/server/trivia_questions.hpp"

namespace parlor::testing {

namespace {

trivia::View& trivia_of(Rounds::View& view) {
    return std::get<trivia::View>(view);
}

const trivia::Question& question_of(const trivia::View& view, const Inside& inside) {
    return std::get<Questions>(inside.side.content)[view.number - 1U];
}

const trivia::Answer* answer_of(PlayerId who, const Inside& inside) {
    const auto found = inside.accepted.find(who);
    if (found == inside.accepted.end()) return nullptr;
    return &std::get<trivia::SubmitAnswer>(std::get<trivia::Command>(found->second)).answer;
}

std::vector<game::Given> answers_in(const trivia::View& view, const Inside& inside) {
    std::vector<game::Given> given;
    for (const PlayerId who : view.answered) {
        if (const trivia::Answer* answer = answer_of(who, inside)) given.push_back({who, *answer});
    }
    return given;
}

bool was_right(PlayerId who, const trivia::View& view, const Inside& inside) {
    const auto judged = game::judge(question_of(view, inside), answers_in(view, inside));
    const auto found = std::ranges::find(judged, who, &game::Judged::who);
    return found != judged.end() && found->outcome == game::Outcome::right;
}

bool is_open(const trivia::View& view) {
    return view.stage == trivia::Stage::answering;
}

LeakSide side_of(Questions questions) {
    trivia::Options options;
    options.questions = static_cast<std::uint16_t>(questions.size());
    return {options, std::move(questions), {{PlayerId{1}}, {PlayerId{2}}, {PlayerId{3}}}};
}

// The same question with another solution, explanation and source.
trivia::Question otherwise(trivia::Question question) {
    question.correct.bits = question.kind == trivia::Kind::several
                                ? 0b0111
                                : static_cast<std::uint8_t>(question.correct.bits ^ 0b11U);
    question.number = {77'000};
    if (!question.accepted.empty()) question.accepted = {"a fax machine"};
    question.explanation = "Therefore";
    question.source = "A film";
    return question;
}

std::vector<Leak> leaks_of_solution() {
    return {
        {"the reveal a stage early",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (!is_open(own)) return;
             trivia::Reveal reveal;
             reveal.rows = game::reveal_rows(question_of(own, inside), {});
             reveal.solution = game::solution(question_of(own, inside));
             own.reveal = reveal;
         }},
        {"the explanation while reading",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (own.stage == trivia::Stage::reading) own.category = question_of(own, inside).explanation;
         }},
        {"the source while answering",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (is_open(own)) own.unit = question_of(own, inside).source;
         }},
        {"an answer judged as soon as it is given",
         [](Rounds::View& view, PlayerId viewer, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (is_open(own) && was_right(viewer, own, inside)) ++own.streak;
         }},
        {"points counted as soon as an answer is given",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             for (Standing& standing : own.standings) {
                 if (is_open(own) && was_right(standing.who, own, inside)) standing.points += 1'000;
             }
         }},
    };
}

LeakCase solution_case(const trivia::Question& question, bool second) {
    Questions one{question};
    Questions other{otherwise(question)};
    if (second) {
        one.insert(one.begin(), choice_question("First?"));
        other.insert(other.begin(), choice_question("First?"));
    }
    LeakCase leak_case;
    leak_case.secret = "the solution of \"" + question.text + (second ? "\", asked second" : "\"");
    leak_case.one = side_of(one);
    leak_case.other = side_of(other);
    const auto number = static_cast<std::uint16_t>(one.size());
    leak_case.may_know = [number](PlayerId, const Rounds::View& view) {
        const auto& own = std::get<trivia::View>(view);
        return own.number == number && own.stage == trivia::Stage::revealing;
    };
    leak_case.leaks = leaks_of_solution();
    return leak_case;
}

LeakCase choice_question_case() {
    LeakCase leak_case;
    leak_case.secret = "the choices, while the question is read";
    trivia::Question other = choice_question();
    other.choices = {"one", "two", "three", "four"};
    leak_case.one = side_of({choice_question()});
    leak_case.other = side_of({other});
    leak_case.may_know = [](PlayerId, const Rounds::View& view) {
        return std::get<trivia::View>(view).stage != trivia::Stage::reading;
    };
    leak_case.leaks = {{"the choices at once", [](Rounds::View& view, PlayerId, const Inside& inside) {
                            trivia_of(view).choices = question_of(trivia_of(view), inside).choices;
                        }}};
    return leak_case;
}

constexpr PlayerId secretive{2};

LeakCase answer_case() {
    LeakCase leak_case;
    leak_case.secret = "what another has answered";
    leak_case.one = leak_case.other = side_of({choice_question()});
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto& submit = std::get<trivia::SubmitAnswer>(std::get<trivia::Command>(said.command));
        auto* picks = std::get_if<trivia::Picks>(&submit.answer);
        // The first two choices change places, so that what was refused still is.
        if (said.who == secretive && picks != nullptr && (picks->bits == 1 || picks->bits == 2))
            picks->bits ^= 0b11;
    };
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == secretive || std::get<trivia::View>(view).stage == trivia::Stage::revealing;
    };
    leak_case.leaks = {
        {"the answer of another in place of one's own",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             const trivia::Answer* answer = answer_of(secretive, inside);
             if (is_open(own) && answer != nullptr) own.own_answer = *answer;
         }},
        {"who took which choice, before the reveal",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (!is_open(own)) return;
             trivia::Reveal reveal;
             reveal.rows = game::reveal_rows(question_of(own, inside), answers_in(own, inside));
             for (trivia::RevealRow& row : reveal.rows)
                 row.right = false;
             own.reveal = reveal;
         }},
    };
    return leak_case;
}

constexpr PlayerId slow{2};

LeakCase allowance_case(Allowance allowance) {
    LeakCase leak_case;
    leak_case.secret = "how much time another has asked for";
    leak_case.one = leak_case.other = side_of({choice_question()});
    leak_case.other.players[1].allowance = allowance;
    // Points go by one's own time, so from the reveal on they tell something to who calculates.
    leak_case.may_know = [](PlayerId viewer, const Rounds::View& view) {
        return viewer == slow || std::get<trivia::View>(view).stage == trivia::Stage::revealing;
    };
    leak_case.at_most = 20s;  // when the time of the others is over, the waiting shows
    leak_case.leaks = {
        {"the time of who has most of it",
         [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             const Rounds::View of_slow = inside.round.view_for(slow);
             if (is_open(own)) own.ends = std::get<trivia::View>(of_slow).ends;
         }},
        {"when the question ends at the latest", [](Rounds::View& view, PlayerId, const Inside& inside) {
             trivia::View& own = trivia_of(view);
             if (is_open(own)) own.ends = inside.round.next_deadline();
         }}};
    return leak_case;
}

}  // namespace

template <>
std::vector<LeakCase> leak_cases<Trivia>() {
    std::vector<LeakCase> all;
    for (const bool second : {false, true}) {
        for (const trivia::Question& question :
             {choice_question(), true_or_false(true), several_question(0b0101), number_question(1'500),
              typed_question({"blue whale"})}) {
            all.push_back(solution_case(question, second));
        }
    }
    all.push_back(choice_question_case());
    all.push_back(answer_case());
    for (const Allowance allowance : {Allowance::half_more, Allowance::double_time, Allowance::off_the_clock})
        all.push_back(allowance_case(allowance));
    return all;
}

}  // namespace parlor::testing

using namespace parlor;
using namespace parlor::testing;

namespace {

template <class... R>
std::vector<LeakCase> cases_of(std::type_identity<RoundList<R...>>) {
    std::vector<LeakCase> all;
    const auto add = [&](std::vector<LeakCase> more) { std::ranges::move(more, std::back_inserter(all)); };
    (add(leak_cases<R>()), ...);
    return all;
}

}  // namespace

TEST_CASE("until somebody may know a secret, nothing they are sent depends on it") {
    for (const LeakCase& leak_case : cases_of(std::type_identity<Rounds>{}))
        CHECK_MESSAGE(!leaks(leak_case), "known too early: ", leak_case.secret);
}

TEST_CASE("each leak that a careless picture could have is found") {
    for (const LeakCase& leak_case : cases_of(std::type_identity<Rounds>{})) {
        REQUIRE_FALSE(leak_case.leaks.empty());
        for (const Leak& leak : leak_case.leaks)
            CHECK_MESSAGE(leaks(leak_case, leak), leak.name, " was not found; secret: ", leak_case.secret);
    }
}

TEST_CASE("a whole lobby keeps the solution to itself until the reveal: every byte, to everybody") {
    const auto packets = [](const trivia::Question& question) {
        RoomHarness evening(quiz({question}));
        evening.join("Ada");
        evening.join("Ben");
        evening.join("Wim", {.watching = true});
        evening.host("Ada", host::Start{});
        evening.advance(reading_time + 2s);
        evening.answer("Ben", question.kind == trivia::Kind::typed ? typed("tea") : right_pick);
        evening.answer("Ben", right_pick);
        evening.say("Ben", room::SendChat{"easy"});
        evening.join("Late");
        evening.drop("Ben");
        evening.come_back("Ben");
        evening.host("Ada", host::Extend{30});
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const char* name : {"Ada", "Ben", "Wim", "Late"})
            all.push_back(evening.inbox(name).packets);
        return all;
    };
    for (const trivia::Question& question :
         {choice_question(), true_or_false(true), several_question(0b0101), typed_question({"blue whale"})}) {
        CHECK(packets(question) == packets(otherwise(question)));
    }
}
