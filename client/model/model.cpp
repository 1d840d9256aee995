#include "client/model/model.hpp"

namespace parlor::client {

Lobby::Lobby() = default;
Lobby::Lobby(const Lobby&) = default;
Lobby::Lobby(Lobby&&) noexcept = default;
Lobby& Lobby::operator=(const Lobby&) = default;
Lobby& Lobby::operator=(Lobby&&) noexcept = default;
Lobby::~Lobby() = default;

Model::Model() = default;
Model::Model(const Model&) = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(const Model&) = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

}  // namespace parlor::client
