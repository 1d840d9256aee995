#include "client/app/server_queries.hpp"

#include <algorithm>

#include "shared/protocol/query.hpp"

namespace parlor::app {

namespace {

using State = client::ServerSighting::State;

constexpr Duration ask_again_after = 400ms;
constexpr Duration look_again_after = 50ms;  // while a name is being resolved
constexpr int most_asked = 3;

}  // namespace

ServerQueries::ServerQueries(Rng rng) : rng_(rng) {
    if (auto socket = transport::QuerySocket::open()) socket_ = std::move(*socket);
}

void ServerQueries::ask(const std::string& address, SteadyTime now) {
    std::erase_if(questions_, [&](const Question& question) { return question.address == address; });
    const auto server = parse_server(address);
    if (!server || !socket_) return answer(address, {State::silent});
    Question question;
    question.address = address;
    question.resolver = std::make_unique<transport::Resolver>();
    question.resolver->start(server->host, server->port);
    const std::uint64_t high = rng_.next();
    question.nonce = high << 32U | rng_.next();
    question.next = now;
    questions_.push_back(std::move(question));
    answer(address, {State::asking});
}

void ServerQueries::answer(const std::string& address, client::ServerSighting sighting) {
    sightings_[address] = std::move(sighting);
    changed_ = true;
}

bool ServerQueries::service(SteadyTime now) {
    while (socket_) {
        const auto datagram = socket_->poll();
        if (!datagram) break;
        const auto reply = query::decode_reply(datagram->bytes);
        if (!reply) continue;
        const auto asked = std::ranges::find(questions_, reply->nonce, &Question::nonce);
        if (asked == questions_.end()) continue;
        answer(asked->address, {State::answering, reply->server_name, reply->version});
        questions_.erase(asked);
    }
    for (Question& question : questions_) {
        if (question.resolver) {
            if (const auto found = question.resolver->poll()) {
                question.resolver.reset();
                if (*found) {
                    question.to = **found;
                } else {
                    question.sent = most_asked;
                }
                question.next = now;
            } else {
                question.next = now + look_again_after;
                continue;
            }
        }
        if (now < question.next) continue;
        if (question.sent < most_asked && question.to) {
            [[maybe_unused]] const bool sent =
                socket_->send(*question.to, query::encode(query::Request{question.nonce}));
            ++question.sent;
            question.next = now + ask_again_after;
        } else {
            answer(question.address, {State::silent});
            question.sent = most_asked + 1;
        }
    }
    std::erase_if(questions_, [](const Question& question) { return question.sent > most_asked; });
    return std::exchange(changed_, false);
}

std::optional<SteadyTime> ServerQueries::next_wake() const {
    std::optional<SteadyTime> next;
    for (const Question& question : questions_) {
        if (!next || question.next < *next) next = question.next;
    }
    return next;
}

}  // namespace parlor::app
