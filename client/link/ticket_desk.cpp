#include "client/link/ticket_desk.hpp"

#include "shared/protocol/query.hpp"

namespace parlor::client {

transport::TicketDesk ticket_desk(std::uint64_t nonce) {
    return {[nonce] { return query::encode(query::Request{nonce}); },
            [nonce](std::span<const std::byte> answer) -> std::optional<std::uint32_t> {
                const auto reply = query::decode_reply(answer);
                if (!reply || reply->nonce != nonce) return std::nullopt;
                return query::ticket_of(reply->cookie);
            }};
}

}  // namespace parlor::client
