#include "client/app/client_app.hpp"

int main(int argc, char** argv) {
    return parlor::app::run_client(argc, argv);
}
