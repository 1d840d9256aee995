#include "client/calendar/ics.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

#include "client/calendar/zones.hpp"

namespace parlor::calendar {

namespace {

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

Component own(icalcomponent* component) {
    return {component, icalcomponent_free};
}

std::int64_t seconds_of(UtcTime moment) {
    return count_ms(moment.time_since_epoch()) / 1'000;
}

icaltimetype utc_of(std::int64_t seconds) {
    return icaltime_from_timet_with_zone(static_cast<std::time_t>(seconds), 0,
                                         icaltimezone_get_utc_timezone());
}

// A zone's file lists its changes up to 2037 and names the rule from then on. libical makes two rules of
// that, of which the second is wrong for some zones (St. John's): one without an end says it all.
void make_endless(icalcomponent* zone) {
    constexpr int last_listed = 2037;
    std::vector<icalcomponent*> repeated;
    for (icalcomponent* rule = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); rule != nullptr;
         rule = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_get_dtstart(rule).year >= last_listed) {
            repeated.push_back(rule);
            continue;
        }
        icalproperty* line = icalcomponent_get_first_property(rule, ICAL_RRULE_PROPERTY);
        if (line == nullptr) continue;
        icalrecurrencetype how_often = icalproperty_get_rrule(line);
        if (how_often.until.year < last_listed - 1) continue;
        how_often.until = icaltime_null_time();
        icalproperty_set_rrule(line, how_often);
    }
    for (icalcomponent* rule : repeated) {
        icalcomponent_remove_component(zone, rule);
        icalcomponent_free(rule);
    }
}

// When one of a zone's rules was applied last, by the clocks before it; nothing for one that has no end.
std::optional<icaltimetype> last_onset(icalcomponent* rule) {
    icaltimetype last = icalcomponent_get_dtstart(rule);
    for (icalproperty* one = icalcomponent_get_first_property(rule, ICAL_RDATE_PROPERTY); one != nullptr;
         one = icalcomponent_get_next_property(rule, ICAL_RDATE_PROPERTY)) {
        const icaltimetype date = icalproperty_get_rdate(one).time;
        if (icaltime_compare(date, last) > 0) last = date;
    }
    icalproperty* line = icalcomponent_get_first_property(rule, ICAL_RRULE_PROPERTY);
    if (line == nullptr) return last;
    icaltimetype until = icalproperty_get_rrule(line).until;
    if (icaltime_is_null_time(until)) return std::nullopt;
    icalproperty* before = icalcomponent_get_first_property(rule, ICAL_TZOFFSETFROM_PROPERTY);
    icaltime_adjust(&until, 0, 0, 0, icalproperty_get_tzoffsetfrom(before));
    until.zone = nullptr;
    return icaltime_compare(until, last) > 0 ? until : last;
}

// The rule holds from that moment on, and was never applied before.
void begin_with(icalcomponent* rule, icaltimetype moment) {
    for (const icalproperty_kind kind : {ICAL_RRULE_PROPERTY, ICAL_RDATE_PROPERTY}) {
        while (icalproperty* one = icalcomponent_get_first_property(rule, kind)) {
            icalcomponent_remove_property(rule, one);
            icalproperty_free(one);
        }
    }
    icalcomponent_set_dtstart(rule, moment);
}

// Without the rules that were over before `from`, but for the one that holds then if no yearly one does: a
// zone's history is long, and some calendars read no more than a few.
void forget_before(icalcomponent* zone, icaltimetype from) {
    std::vector<icalcomponent*> over;
    icalcomponent* holds = nullptr;
    icaltimetype since = icaltime_null_time();
    bool yearly = false;
    for (icalcomponent* rule = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); rule != nullptr;
         rule = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        const auto last = last_onset(rule);
        if (!last) yearly = yearly || icalcomponent_get_dtstart(rule).year < from.year;
        if (!last || icaltime_compare(*last, from) >= 0) continue;
        over.push_back(rule);
        if (holds == nullptr || icaltime_compare(*last, since) > 0) {
            holds = rule;
            since = *last;
        }
    }
    for (icalcomponent* rule : over) {
        if (rule == holds && !yearly) {
            begin_with(rule, since);
            continue;
        }
        icalcomponent_remove_component(zone, rule);
        icalcomponent_free(rule);
    }
}

// The zone's rules under its own name.
Component zone_component(const std::string& name, icaltimetype from) {
    icaltimezone* zone = icaltimezone_get_builtin_timezone(name.c_str());
    if (zone == nullptr) return own(nullptr);
    Component copy = own(icalcomponent_new_clone(icaltimezone_get_component(zone)));
    icalproperty_set_tzid(icalcomponent_get_first_property(copy.get(), ICAL_TZID_PROPERTY), name.c_str());
    make_endless(copy.get());
    forget_before(copy.get(), from);
    return copy;
}

icalproperty* weekly(const Meeting& meeting) {
    constexpr std::array days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const std::string rule = std::string("FREQ=WEEKLY;BYDAY=") + days.at(meeting.weekday);
    return icalproperty_new_rrule(icalrecurrencetype_from_string(rule.c_str()));
}

std::string uid_of(std::uint64_t id) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "parlor-crew-%016llx", static_cast<unsigned long long>(id));
    return text.data();
}

}  // namespace

std::optional<std::string> to_ics(const CrewEvent& event) {
    const Meeting& meeting = event.meeting;
    const auto first = next_meeting(meeting, seconds_of(event.changed));
    const auto offset = first ? offset_minutes(meeting.zone, *first) : std::nullopt;
    if (!offset) return std::nullopt;
    // By the clocks there, with the name of the zone beside it.
    icaltimetype begins = utc_of(*first + *offset * 60);
    begins.zone = nullptr;

    Component calendar = own(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_prodid("-//Parlor//Parlor " PARLOR_VERSION "//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    const bool of_utc = meeting.zone == "Etc/UTC" || meeting.zone == "UTC";
    if (of_utc) {
        begins.zone = icaltimezone_get_utc_timezone();
    } else {
        Component zone = zone_component(meeting.zone, begins);
        if (!zone) return std::nullopt;
        icalcomponent_add_component(calendar.get(), zone.release());
    }

    Component held = own(icalcomponent_new_vevent());
    icalcomponent* entry = held.get();
    icalcomponent_add_property(entry, icalproperty_new_uid(uid_of(event.id).c_str()));
    icalcomponent_add_property(entry, icalproperty_new_dtstamp(utc_of(seconds_of(event.changed))));
    icalcomponent_add_property(entry, icalproperty_new_lastmodified(utc_of(seconds_of(event.changed))));
    icalcomponent_add_property(entry, icalproperty_new_sequence(static_cast<int>(event.revision)));
    icalproperty* start = icalproperty_new_dtstart(begins);
    if (!of_utc) icalproperty_add_parameter(start, icalparameter_new_tzid(meeting.zone.c_str()));
    icalcomponent_add_property(entry, start);
    icalcomponent_add_property(entry,
                               icalproperty_new_duration(icaldurationtype_from_int(meeting.minutes * 60)));
    icalcomponent_add_property(entry, weekly(meeting));
    icalcomponent_add_property(entry, icalproperty_new_summary(event.name.c_str()));
    icalcomponent_add_property(entry, icalproperty_new_description(event.description.c_str()));
    icalcomponent_add_property(entry, icalproperty_new_location(event.link.c_str()));
    icalcomponent_add_property(entry, icalproperty_new_url(event.link.c_str()));
    icalcomponent_add_component(calendar.get(), held.release());

    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                      icalmemory_free_buffer);
    return std::string(text.get());
}

}  // namespace parlor::calendar
