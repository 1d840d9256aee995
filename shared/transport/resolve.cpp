#include "shared/transport/resolve.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace parlor::transport {

// Owned by the resolver and by the thread, whichever lives longer.
struct Resolver::Lookup {
    std::mutex mutex;
    std::optional<Result<Address, std::string>> answer;
};

namespace {

std::string explain(const std::string& host, int error) {
    switch (error) {
        case EAI_NODATA:
        case EAI_ADDRFAMILY:
            return "\"" + host +
                   "\" has no IPv4 address, and Parlor needs one. Ask the host for another address.";
        case EAI_AGAIN:
            return "Could not look up \"" + host +
                   "\": the network's name service does not answer. Check your connection and try again.";
        default:
            return "There is no machine called \"" + host + "\". Check how the address is written.";
    }
}

Result<Address, std::string> look_up(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* list = nullptr;
    const int error = getaddrinfo(host.c_str(), nullptr, &hints, &list);
    if (error != 0) return failure(explain(host, error));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, &freeaddrinfo);
    sockaddr_in inet{};
    std::memcpy(&inet, list->ai_addr, sizeof inet);
    return Address{ntohl(inet.sin_addr.s_addr), port};
}

}  // namespace

Resolver::Resolver() = default;
Resolver::~Resolver() = default;

void Resolver::start(std::string host, std::uint16_t port) {
    lookup_ = std::make_shared<Lookup>();
    if (const auto numeric = numeric_address(host, port)) {
        lookup_->answer = *numeric;
        return;
    }
    // The longest name there is (RFC 1035); also keeps a pasted novel away from the system's resolver.
    constexpr std::size_t longest_name = 253;
    if (host.empty() || host.size() > longest_name || host.find('\0') != std::string::npos) {
        lookup_->answer =
            failure(std::string("That is not the address of a machine. Check how it is written."));
        return;
    }
    try {
        std::thread([lookup = lookup_, host = std::move(host), port] {
            auto answer = look_up(host, port);
            const std::lock_guard lock(lookup->mutex);
            lookup->answer = std::move(answer);
        }).detach();
    } catch (const std::system_error&) {
        lookup_->answer =
            failure(std::string("Could not look the address up: the system is out of threads. Try again."));
    }
}

std::optional<Result<Address, std::string>> Resolver::poll() {
    if (lookup_ == nullptr) return std::nullopt;
    std::optional<Result<Address, std::string>> answer;
    {
        const std::lock_guard lock(lookup_->mutex);
        answer = std::move(lookup_->answer);
    }
    if (answer) lookup_ = nullptr;
    return answer;
}

}  // namespace parlor::transport
