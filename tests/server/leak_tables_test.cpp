// What mixer tables must keep to themselves: what is said and read at a table and where it talks, whom
// somebody would rather not sit with, and what they offer and seek.
#include <doctest/doctest.h>

#include "tests/server/leak_check.hpp"
#include "tests/server/table_party.hpp"

namespace parlor::testing {

namespace {

constexpr std::uint32_t people_at_tables = 6;

tables::View& tables_of(Rounds::View& view) {
    return std::get<tables::View>(view);
}
const tables::View& tables_of(const Rounds::View& view) {
    return std::get<tables::View>(view);
}

LeakSide side_of(tables::Style style) {
    LeakSide side;
    side.options = tables_activity(1, 3, style).options;
    side.content = some_cards(6);
    for (std::uint32_t i = 1; i <= people_at_tables; ++i)
        side.players.push_back({PlayerId{i}});
    return side;
}

// The first table's own picture of itself.
std::optional<tables::OwnTable> first_table(const Inside& inside) {
    const tables::View view = tables_of(inside.round.view_for(watcher));
    if (view.tables.empty()) return std::nullopt;
    return tables_of(inside.round.view_for(view.tables.front().who.front())).own;
}

bool sits_at_first(PlayerId, const Rounds::View& view) {
    return tables_of(view).own && tables_of(view).own->number == 1;
}

// What those say otherwise who sit at the first table.
template <class Command>
std::function<void(Said&, const Rounds::View&)> at_first(void (*change)(Command&)) {
    return [change](Said& said, const Rounds::View& seen) {
        auto& command = std::get<tables::Command>(said.command);
        auto* own = std::get_if<Command>(&command);
        if (own != nullptr && sits_at_first(said.who, seen)) change(*own);
    };
}

LeakCase table_case(std::string secret, std::function<void(Said&, const Rounds::View&)> other_words,
                    std::vector<Leak> leaks) {
    LeakCase leak_case;
    leak_case.secret = std::move(secret);
    leak_case.one = leak_case.other = side_of(tables::Style::round_tables);
    leak_case.other_words = std::move(other_words);
    leak_case.may_know = sits_at_first;
    leak_case.leaks = std::move(leaks);
    return leak_case;
}

Leak first_table_for_all(std::string name) {
    return {std::move(name), [](Rounds::View& view, PlayerId, const Inside& inside) {
                if (!tables_of(view).own || tables_of(view).own->number != 1)
                    tables_of(view).own = first_table(inside);
            }};
}

LeakCase talk_case() {
    return table_case(
        "what is said at a table", at_first<tables::Say>([](tables::Say& say) { say.text.back() = '~'; }),
        {{"said to everybody",
          {},
          [](game::Addressed<Rounds::Event>& event) { event.to = game::Everyone{}; }},
         {"told to who comes later", {}, {}, [](std::vector<Rounds::Event>& events, const Inside& inside) {
              const tables::View view = tables_of(inside.round.view_for(watcher));
              if (view.tables.empty()) return;
              events = inside.round.so_far(view.tables.front().who.front());
          }}});
}

LeakCase card_case() {
    return table_case(
        "the card of a table",
        [](Said& said, const Rounds::View& seen) {
            auto& command = std::get<tables::Command>(said.command);
            if (std::holds_alternative<tables::NextCard>(command) && sits_at_first(said.who, seen))
                command = tables::WantMore{1, false};
        },
        {first_table_for_all("the card on every screen")});
}

// One run talks, the other agrees on a call instead.
LeakCase link_case() {
    return table_case("where a table talks",
                      [](Said& said, const Rounds::View& seen) {
                          auto& command = std::get<tables::Command>(said.command);
                          const auto* say = std::get_if<tables::Say>(&command);
                          if (say == nullptr || !sits_at_first(said.who, seen)) return;
                          command = tables::SetLink{say->rotation, say->table, "https://meet.example/1"};
                      },
                      {first_table_for_all("the link on every screen")});
}

// Until people sit: who sits where depends on it, and shows no more than that.
LeakCase wish_case() {
    LeakCase leak_case;
    leak_case.secret = "whom somebody would rather not sit with";
    leak_case.one = leak_case.other = side_of(tables::Style::mentoring);
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* avoid = std::get_if<tables::Avoid>(&std::get<tables::Command>(said.command));
        if (avoid == nullptr || avoid->who.value > people_at_tables || avoid->who == said.who) return;
        do {
            avoid->who.value = avoid->who.value % people_at_tables + 1;
        } while (avoid->who == said.who);
    };
    leak_case.may_know = [](PlayerId, const Rounds::View& view) {
        return tables_of(view).stage != tables::Stage::arriving || !tables_of(view).avoided.empty();
    };
    leak_case.leaks = {{"on everybody's screen", [](Rounds::View& view, PlayerId, const Inside& inside) {
                            for (const auto& [who, command] : inside.accepted) {
                                const Rounds::View own = inside.round.view_for(who);
                                for (const PlayerId avoided : tables_of(own).avoided)
                                    tables_of(view).avoided.push_back(avoided);
                            }
                        }}};
    return leak_case;
}

LeakCase topics_case() {
    LeakCase leak_case;
    leak_case.secret = "what somebody offers and seeks";
    leak_case.one = leak_case.other = side_of(tables::Style::mentoring);
    leak_case.other_words = [](Said& said, const Rounds::View&) {
        auto* set = std::get_if<tables::SetTopics>(&std::get<tables::Command>(said.command));
        if (set != nullptr) std::swap(set->offers, set->seeks);
    };
    leak_case.may_know = [](PlayerId, const Rounds::View& view) {
        return tables_of(view).stage != tables::Stage::arriving || tables_of(view).offers != 0;
    };
    leak_case.leaks = {{"on everybody's screen", [](Rounds::View& view, PlayerId, const Inside& inside) {
                            for (const auto& [who, command] : inside.accepted) {
                                const tables::View other = tables_of(inside.round.view_for(who));
                                tables_of(view).seeks = tables_of(view).seeks * 31 + other.seeks;
                            }
                        }}};
    return leak_case;
}

}  // namespace

template <>
std::vector<LeakCase> leak_cases<MixerTables>() {
    return {talk_case(), card_case(), link_case(), wish_case(), topics_case()};
}

}  // namespace parlor::testing
