#include "client/app/solo_party.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "client/strings/trouble_strings.hpp"

namespace parlor::app {

namespace {

std::filesystem::path own_folder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

// A UDP port that was free a moment ago; 0 when there is none.
std::uint16_t free_port() {
    const int socket_fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket_fd < 0) return 0;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    std::uint16_t port = 0;
    if (bind(socket_fd, reinterpret_cast<const sockaddr*>(&address), length) == 0 &&
        getsockname(socket_fd, reinterpret_cast<sockaddr*>(&address), &length) == 0) {
        port = ntohs(address.sin_port);
    }
    close(socket_fd);
    return port;
}

void end(pid_t child) {
    kill(child, SIGTERM);
    // They stop within two seconds by themselves; waiting for them here would hold the window open.
    waitpid(child, nullptr, WNOHANG);
}

}  // namespace

SoloParty::~SoloParty() {
    stop();
}

std::optional<ServerName> SoloParty::start_server() {
    if (server_) return address_;
    const std::uint16_t port = free_port();
    std::error_code error;
    data_ = std::filesystem::temp_directory_path(error) / ("parlor-solo-" + std::to_string(getpid()));
    std::filesystem::create_directories(data_, error);
    server_ = spawn("parlor-server",
                    {"--bind", "127.0.0.1", "--port", std::to_string(port), "--public-address",
                     "127.0.0.1:" + std::to_string(port), "--data", data_.string(), "--log-level", "warn",
                     "--drain-seconds", "0"});
    if (!server_) return std::nullopt;
    address_ = {"127.0.0.1", port};
    return address_;
}

void SoloParty::invite_bots(const std::string& code, int count) {
    const auto bots = spawn(
        "parlor-bots", {"--server", address_of(address_), "--code", code, "--players", std::to_string(count),
                        "--seconds", "14400", "--join-over", "4", "--seed", std::to_string(getpid())});
    if (bots) bots_.push_back(*bots);
}

std::optional<pid_t> SoloParty::spawn(const std::string& program, const std::vector<std::string>& arguments) {
    const std::string path = (own_folder() / program).string();
    if (access(path.c_str(), X_OK) != 0) {
        failure_ = client::strings::program_missing(program);
        return std::nullopt;
    }
    std::vector<char*> argv{const_cast<char*>(path.c_str())};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const std::string log = (data_ / (program + ".log")).string();
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0) {
        failure_ = client::strings::program_missing(program);
        return std::nullopt;
    }
    if (child > 0) return child;
    // Ends with the client, however the client ends.
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) _exit(1);
    const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (out >= 0) {
        dup2(out, STDOUT_FILENO);
        dup2(out, STDERR_FILENO);
    }
    execv(path.c_str(), argv.data());
    _exit(127);
}

bool SoloParty::server_died() {
    if (!server_ || waitpid(*server_, nullptr, WNOHANG) != *server_) return false;
    server_.reset();
    return true;
}

void SoloParty::stop() {
    for (const pid_t bots : bots_)
        end(bots);
    bots_.clear();
    if (server_) end(*server_);
    server_.reset();
    std::error_code error;
    if (!data_.empty()) std::filesystem::remove_all(data_, error);
    data_.clear();
}

}  // namespace parlor::app
