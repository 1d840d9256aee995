// A bad network between clients and a server, for tests: passes datagrams on, late, twice, out of order or
// not at all, and now and then cuts the flow of one client both ways for a while. The same seed meets the
// same datagrams in the same way; what it did stands in one line at its end (SIGTERM, SIGINT).
//   udp_proxy --listen PORT --server PORT [--seed N] [--delay MS] [--jitter MS] [--loss %] [--duplicates %]
//     [--reordering %] [--cut-every MS] [--cut-least MS] [--cut-most MS] [--cuts N] [--report FILE]
//     [--capture FILE]
// All of this machine (127.0.0.1). Delays are one way. --cut-every is the time from one cut to the next on
// average, of whichever client; several may be cut at once. With --cuts no more are made after so many.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <queue>
#include <random>
#include <vector>

#include "tests/support/udp_proxy_options.hpp"

namespace {

using udp_proxy::Options;

using Clock = std::chrono::steady_clock;
using Moment = Clock::time_point;
using std::chrono::milliseconds;

sockaddr_in here(long port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int open_socket(long port) {
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    constexpr int buffer = 1 << 20;
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    sockaddr_in address = here(port);
    // Clients may come from any address of the loopback net.
    if (port != 0) address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        std::cerr << "udp_proxy: port " << port << " cannot be had\n";
        std::exit(1);
    }
    return socket;
}

// One client: whoever sends from that address.
struct Flow {
    sockaddr_in client{};
    int to_server = -1;
    Moment cut_until{};
    std::mt19937_64 chance;  // its own, so that others do not change its luck
};

struct Datagram {
    Moment due;
    std::uint64_t number;  // those due at the same time keep their order
    std::size_t flow;
    bool to_server;
    std::vector<char> bytes;

    friend bool operator>(const Datagram& a, const Datagram& b) {
        return std::pair(a.due, a.number) > std::pair(b.due, b.number);
    }
};

struct Counts {
    std::uint64_t passed = 0;
    std::uint64_t lost = 0;
    std::uint64_t doubled = 0;
    std::uint64_t overtaken = 0;
    std::uint64_t swallowed = 0;  // by a cut
    long cuts = 0;
    std::int64_t cut_ms = 0;
    long longest_cut_ms = 0;
    long cut_at_once = 0;  // at most, flows
};

class Proxy {
public:
    explicit Proxy(const Options& options)
        : options_(options), listening_(open_socket(options.listen)), chance_(seed(0)) {
        if (!options.capture.empty()) capture_.open(options.capture, std::ios::binary);
        plan_cut();
    }

    // Until a signal can be read from `signals`.
    void run(int signals) {
        while (true) {
            std::vector<pollfd> files{{signals, POLLIN, 0}, {listening_, POLLIN, 0}};
            for (const Flow& flow : flows_)
                files.push_back({flow.to_server, POLLIN, 0});
            ::poll(files.data(), files.size(), patience());
            if (files[0].revents != 0) return;
            if (files[1].revents != 0) take_from_clients();
            for (std::size_t i = 0; i + 2 < files.size(); ++i) {
                if (files[i + 2].revents != 0) take_from_server(i);
            }
            cut_if_due();
            send_due();
            say_when_cuts_are_over();
        }
    }

    void print(std::ostream& out) const {
        out << "{\"clients\": " << flows_.size() << ", \"passed\": " << counts_.passed
            << ", \"lost\": " << counts_.lost << ", \"doubled\": " << counts_.doubled
            << ", \"overtaken\": " << counts_.overtaken << ", \"swallowed\": " << counts_.swallowed
            << ", \"cuts\": " << counts_.cuts << ", \"cut_ms\": " << counts_.cut_ms
            << ", \"longest_cut_ms\": " << counts_.longest_cut_ms
            << ", \"cut_at_once\": " << counts_.cut_at_once << "}\n";
    }

private:
    [[nodiscard]] std::uint64_t seed(std::uint64_t stream) const {
        return static_cast<std::uint64_t>(options_.seed) * 0x9e3779b97f4a7c15ULL + stream;
    }
    static long between(std::mt19937_64& chance, long least, long most) {
        return least + static_cast<long>(chance() % static_cast<std::uint64_t>(most - least + 1));
    }
    static bool hits(std::mt19937_64& chance, long percent) { return between(chance, 0, 99) < percent; }

    [[nodiscard]] int patience() const {
        Moment next = Clock::now() + std::chrono::seconds(1);
        if (!waiting_.empty()) next = std::min(next, waiting_.top().due);
        if (next_cut_) next = std::min(next, *next_cut_);
        const auto left = std::chrono::ceil<milliseconds>(next - Clock::now()).count();
        return static_cast<int>(std::max<std::int64_t>(left, 0));
    }

    void take_from_clients() {
        sockaddr_in from{};
        socklen_t length = sizeof from;
        ssize_t size = 0;
        while ((size = ::recvfrom(listening_, buffer_.data(), buffer_.size(), 0,
                                  reinterpret_cast<sockaddr*>(&from), &length)) >= 0) {
            const auto key = std::pair(from.sin_addr.s_addr, from.sin_port);
            const auto [known, is_new] = by_address_.try_emplace(key, flows_.size());
            if (is_new) {
                Flow flow;
                flow.client = from;
                flow.to_server = open_socket(0);
                flow.chance.seed(seed(1 + flows_.size()));
                flows_.push_back(std::move(flow));
            }
            pass_on(known->second, true, static_cast<std::size_t>(size));
            length = sizeof from;
        }
    }
    void take_from_server(std::size_t flow) {
        ssize_t size = 0;
        while ((size = ::recv(flows_[flow].to_server, buffer_.data(), buffer_.size(), 0)) >= 0)
            pass_on(flow, false, static_cast<std::size_t>(size));
    }

    void pass_on(std::size_t index, bool to_server, std::size_t size) {
        Flow& flow = flows_[index];
        if (capture_.is_open()) capture_.write(buffer_.data(), static_cast<std::streamsize>(size));
        if (Clock::now() < flow.cut_until) {
            ++counts_.swallowed;
            return;
        }
        if (hits(flow.chance, options_.loss)) {
            ++counts_.lost;
            return;
        }
        const int copies = hits(flow.chance, options_.duplicates) ? 2 : 1;
        if (copies == 2) ++counts_.doubled;
        for (int copy = 0; copy < copies; ++copy) {
            long wait = options_.delay;
            if (options_.jitter > 0) wait += between(flow.chance, -options_.jitter, options_.jitter);
            if (hits(flow.chance, options_.reordering)) {
                // Late enough for those behind it to come first.
                wait += between(flow.chance, 1, std::max(options_.delay, 10L));
                ++counts_.overtaken;
            }
            waiting_.push({Clock::now() + milliseconds(std::max(wait, 0L)),
                           next_number_++,
                           index,
                           to_server,
                           {buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(size)}});
        }
    }

    void send_due() {
        while (!waiting_.empty() && waiting_.top().due <= Clock::now()) {
            const Datagram& one = waiting_.top();
            const Flow& flow = flows_[one.flow];
            // A cut takes along what is under way.
            if (Clock::now() < flow.cut_until) {
                ++counts_.swallowed;
            } else {
                const sockaddr_in to = one.to_server ? here(options_.server) : flow.client;
                ::sendto(one.to_server ? flow.to_server : listening_, one.bytes.data(), one.bytes.size(), 0,
                         reinterpret_cast<const sockaddr*>(&to), sizeof to);
                ++counts_.passed;
            }
            waiting_.pop();
        }
    }

    void plan_cut() {
        next_cut_.reset();
        if (options_.cut_every <= 0 || counts_.cuts == options_.cuts) return;
        next_cut_ = Clock::now() + milliseconds(between(chance_, 1, 2 * options_.cut_every));
    }
    // Cuts one of those that are not, each as likely as the other; short cuts are as likely as long ones, by
    // their orders of magnitude.
    void cut_if_due() {
        const Moment now = Clock::now();
        if (!next_cut_ || now < *next_cut_) return;
        std::vector<Flow*> whole;
        for (Flow& flow : flows_) {
            if (now >= flow.cut_until) whole.push_back(&flow);
        }
        if (!whole.empty()) {
            Flow& flow =
                *whole[static_cast<std::size_t>(between(chance_, 0, static_cast<long>(whole.size()) - 1))];
            long most = options_.cut_least;
            while (most < options_.cut_most && between(chance_, 0, 4) > 0)
                most = std::min(most * 2, options_.cut_most);
            const long length = between(chance_, options_.cut_least, most);
            flow.cut_until = now + milliseconds(length);
            ++counts_.cuts;
            counts_.cut_ms += length;
            counts_.longest_cut_ms = std::max(counts_.longest_cut_ms, length);
            counts_.cut_at_once =
                std::max(counts_.cut_at_once, static_cast<long>(flows_.size() - whole.size()) + 1);
        }
        plan_cut();
    }

    void say_when_cuts_are_over() {
        if (said_ || next_cut_ || options_.cut_every <= 0) return;
        said_ = std::ranges::all_of(flows_, [](const Flow& flow) { return Clock::now() >= flow.cut_until; });
        if (said_) std::cerr << "no more cuts" << std::endl;
    }

    Options options_;
    int listening_;
    std::mt19937_64 chance_;  // of the cuts
    std::vector<Flow> flows_;
    std::map<std::pair<in_addr_t, in_port_t>, std::size_t> by_address_;
    std::priority_queue<Datagram, std::vector<Datagram>, std::greater<>> waiting_;
    std::uint64_t next_number_ = 0;
    std::optional<Moment> next_cut_;
    bool said_ = false;
    std::array<char, 65'536> buffer_{};
    std::ofstream capture_;
    Counts counts_;
};

}  // namespace

int main(int argc, char** argv) {
    const auto options = udp_proxy::read(argc, argv);
    if (!options) {
        std::cerr << "udp_proxy: see the first lines of tests/support/udp_proxy.cpp\n";
        return 2;
    }
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigprocmask(SIG_BLOCK, &ends, nullptr);
    const int signals = ::signalfd(-1, &ends, SFD_CLOEXEC);
    Proxy proxy(*options);
    std::cerr << "udp_proxy listens on " << options->listen << '\n';
    proxy.run(signals);
    proxy.print(std::cout);
    if (!options->report.empty()) {
        std::ofstream out(options->report);
        proxy.print(out);
    }
    return 0;
}
