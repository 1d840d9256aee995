#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/parts/context.hpp"
#include "shared/base/random.hpp"
#include "shared/base/time.hpp"
#include "shared/protocol/invite.hpp"
#include "shared/transport/query_socket.hpp"
#include "shared/transport/resolve.hpp"

namespace parlor::app {

// Asks servers whether they answer, one datagram each, asked three times before they count as silent.
class ServerQueries {
public:
    explicit ServerQueries(Rng rng);

    // Forgets what is known of this server and asks anew.
    void ask(const std::string& address, SteadyTime now);
    // Takes answers and asks again. True when a sighting changed.
    bool service(SteadyTime now);
    [[nodiscard]] std::optional<SteadyTime> next_wake() const;
    [[nodiscard]] int socket() const { return socket_ ? socket_->socket() : -1; }
    [[nodiscard]] const std::map<std::string, client::ServerSighting>& sightings() const {
        return sightings_;
    }

private:
    struct Question {
        std::string address;
        std::unique_ptr<transport::Resolver> resolver;  // while the name is looked up
        std::optional<transport::Address> to;
        std::uint64_t nonce = 0;
        int sent = 0;
        SteadyTime next{};
    };
    void answer(const std::string& address, client::ServerSighting sighting);

    std::unique_ptr<transport::QuerySocket> socket_;
    Rng rng_;
    std::vector<Question> questions_;
    std::map<std::string, client::ServerSighting> sightings_;
    bool changed_ = false;
};

}  // namespace parlor::app
