#include "client/parts/requests.hpp"

namespace parlor::client {

Say::Say(ClientMessage said) : message(std::move(said)) {}
Say::Say(const Say&) = default;
Say::Say(Say&&) noexcept = default;
Say& Say::operator=(const Say&) = default;
Say& Say::operator=(Say&&) noexcept = default;
Say::~Say() = default;

}  // namespace parlor::client
