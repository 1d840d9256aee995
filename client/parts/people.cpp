#include "client/parts/people.hpp"

#include "client/strings/common_words.hpp"

namespace parlor::client {

Person person_of(const Lobby& lobby, PlayerId who) {
    Person person;
    person.id = who;
    person.you = who == lobby.you;
    const MemberView* member = lobby.member(who);
    if (member == nullptr) member = lobby.gone_member(who);
    if (member == nullptr) {
        person.name = strings::somebody_gone;
        person.away = true;
        return person;
    }
    person.name = member->profile.name;
    person.avatar = member->profile.avatar;
    person.colour = member->profile.coaster;
    person.team = member->team;
    person.away = !member->connected;
    return person;
}

Person person_or_you(const Lobby& lobby, PlayerId who) {
    Person person = person_of(lobby, who);
    if (person.you) person.name = strings::you_in_lists;
    return person;
}

widgets::CoasterLook coaster_of(const Person& person) {
    widgets::CoasterLook look;
    look.colour = person.colour;
    look.away = person.away;
    look.you = person.you;
    return look;
}

std::vector<std::string> names_of(const Lobby& lobby, std::span<const PlayerId> who) {
    std::vector<std::string> names;
    names.reserve(who.size());
    for (const PlayerId one : who)
        names.push_back(person_of(lobby, one).name);
    return names;
}

}  // namespace parlor::client
