#include "shared/protocol/invite.hpp"

#include <doctest/doctest.h>

#include "tests/shared/property.hpp"

namespace invite_test {

using namespace parlor;

TEST_CASE("a code is taken however people type it") {
    for (const char* text :
         {"PLUM-42", "plum-42", "Plum42", "plum 42", " PLUM  42 ", "plum_42", "PLUM - 42"}) {
        CAPTURE(text);
        CHECK(normalise_code(text) == "PLUM-42");
    }
    for (const char* text : {"", "PLUM", "PLUM-4", "PLUM-421", "PLU-42", "PLUMS-42", "42-PLUM", "PLUM--x42",
                             "PLÜM-42", "PLUM-42!", "PLUM\n-42x"}) {
        CAPTURE(text);
        CHECK_FALSE(normalise_code(text));
    }
}

TEST_CASE("a code is found in a whole chat message, the last one if there are several") {
    CHECK(find_invite("Parlor at five! Code plum 42, see you")->code == "PLUM-42");
    CHECK(find_invite("not AAAA-11 any more, BBBB-22")->code == "BBBB-22");
    CHECK(find_invite("Friday Happy Hour is on. Join with Parlor, code PLUM-42\n")->code == "PLUM-42");
    CHECK(find_invite("(PLUM-42)")->code == "PLUM-42");
    CHECK_FALSE(find_invite("PLUM-42")->server);
    CHECK_FALSE(find_invite(""));
    CHECK_FALSE(find_invite("see you at 17:30"));
    CHECK_FALSE(find_invite("the version is 1.2.3"));
}

TEST_CASE("a link wins over a code, and brings the server and the fingerprint") {
    const auto invite =
        find_invite("code AAAA-11, or parlor://games.example:4800/PLUM-42#ABC234 if that fails");
    REQUIRE(invite);
    CHECK(invite->code == "PLUM-42");
    CHECK(invite->server == ServerName{"games.example", 4800});
    CHECK(invite->fingerprint == "ABC234");
    const auto plain = find_invite("parlor://192.168.1.20/plum42");
    REQUIRE(plain);
    CHECK(plain->server == ServerName{"192.168.1.20", 4747});
    CHECK(plain->fingerprint.empty());
    const auto without_scheme = find_invite("try games.example:4800/PLUM-42 now");
    REQUIRE(without_scheme);
    CHECK(without_scheme->server == ServerName{"games.example", 4800});
}

TEST_CASE("what is pasted from the invite message is found again") {
    const ServerName server{"games.example", 4800};
    const std::string message = invite_message("Friday", server, "PLUM-42", "ABC");
    CHECK(message == "Friday is on. Join with Parlor, code PLUM-42\nparlor://games.example:4800/PLUM-42#ABC");
    const auto invite = find_invite("> " + message + "\nsent from my phone");
    REQUIRE(invite);
    CHECK(invite->code == "PLUM-42");
    CHECK(invite->server == server);
    CHECK(invite->fingerprint == "ABC");
    CHECK(invite_link(server, "PLUM-42", "") == "parlor://games.example:4800/PLUM-42");
}

TEST_CASE("a link at the end of a sentence is found, too") {
    CHECK(find_invite("Join parlor://games.example/PLUM-42.")->server == ServerName{"games.example", 4747});
    CHECK(find_invite("<parlor://games.example/PLUM-42>")->code == "PLUM-42");
    CHECK(find_invite("[join](parlor://games.example/PLUM-42)")->server->host == "games.example");
}

TEST_CASE("a link that is broken still gives its code") {
    const auto invite = find_invite("parlor:// games.example/PLUM-42");
    REQUIRE(invite);
    CHECK(invite->code == "PLUM-42");
}

TEST_CASE("a server is a host with or without a port") {
    CHECK(parse_server("games.example") == ServerName{"games.example", 4747});
    CHECK(parse_server(" games.example:4800 ") == ServerName{"games.example", 4800});
    CHECK(parse_server("192.168.1.20:1") == ServerName{"192.168.1.20", 1});
    CHECK(parse_server("parlor://localhost") == ServerName{"localhost", 4747});
    for (const char* text : {"", ":4800", "games.example:", "games.example:0", "games.example:65536",
                             "games.example:12x", "games example", "-x", ".x", "http://x/", "a/b"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_server(text));
    }
    CHECK(to_text({"games.example", 4747}) == "games.example");
    CHECK(to_text({"games.example", 4800}) == "games.example:4800");
}

TEST_CASE("whatever is pasted, looking for an invite is safe") {
    rc::check([](const std::string& text) {
        const auto invite = find_invite(text);
        if (invite) RC_ASSERT(normalise_code(invite->code) == invite->code);
        static_cast<void>(find_invite("parlor://" + text));
        static_cast<void>(find_invite("parlor://host/" + text));
    });
}

TEST_CASE("one's own computer is known by its loopback names only") {
    CHECK(is_own_computer("localhost"));
    CHECK(is_own_computer("127.0.0.1"));
    CHECK(is_own_computer("127.3.2.1"));
    CHECK_FALSE(is_own_computer("192.168.1.20"));
    CHECK_FALSE(is_own_computer("localhost.example"));
}

}  // namespace invite_test
