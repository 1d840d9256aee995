# Handshakes in both roles with tests/support/noise_peer through an independent implementation of Noise, and talks
# through what came of it, over the change of keys after 2^16 frames.
#   noise_peer.py PROGRAM
import logging
import struct
import subprocess
import sys

from dissononce.cipher.chachapoly import ChaChaPolyCipher
from dissononce.dh.x25519.x25519 import X25519DH
from dissononce.hash.blake2b import Blake2bHash
from dissononce.processing.handshakepatterns.interactive.XX import XXHandshakePattern
from dissononce.processing.impl.cipherstate import CipherState
from dissononce.processing.impl.handshakestate import HandshakeState
from dissononce.processing.impl.symmetricstate import SymmetricState

logging.disable(logging.CRITICAL)  # it logs every step, and a log of 2^16 frames takes its time
FRAMES_A_KEY = 1 << 16
PROLOGUE = "two hellos"


# As section 5.1 has it: 32 bytes of the result, and the nonce runs on. The library's own takes all 48 and begins at 0.
def rekey(cipher):
    nonce = cipher._nonce
    cipher.initialize_key(cipher.cipher.rekey(cipher._key)[:32])
    cipher.set_nonce(nonce)


class Peer:
    def __init__(self, program, role):
        self.process = subprocess.Popen([program, role, PROLOGUE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self):
        length = self.process.stdout.read(2)
        assert len(length) == 2, "it has ended"
        return self.process.stdout.read(struct.unpack(">H", length)[0])

    def write(self, data):
        self.process.stdin.write(struct.pack(">H", len(data)) + bytes(data))
        self.process.stdin.flush()


def check(program, peer_initiates):
    peer = Peer(program, "initiator" if peer_initiates else "responder")
    state = HandshakeState(SymmetricState(CipherState(ChaChaPolyCipher()), Blake2bHash()), X25519DH())
    own = X25519DH().generate_keypair()
    state.initialize(XXHandshakePattern(), not peer_initiates, PROLOGUE.encode(), s=own)
    turn = not peer_initiates
    for _ in range(3):
        if turn:
            message = bytearray()
            ciphers = state.write_message(b"", message)
            peer.write(message)
        else:
            ciphers = state.read_message(peer.read(), bytearray())
        turn = not turn
    assert peer.read() == state.symmetricstate.get_handshake_hash(), "the hashes differ"
    assert peer.read() == own.public.data, "it takes us for somebody else"
    # The first one is what the initiator sends with.
    sends, receives = ciphers if not peer_initiates else reversed(ciphers)
    for number in range(FRAMES_A_KEY + 3):
        text = b"frame %d" % number
        peer.write(sends.encrypt_with_ad(b"", text))
        assert receives.decrypt_with_ad(b"", peer.read()) == text
        if number == FRAMES_A_KEY - 1:
            rekey(sends)
            rekey(receives)
    peer.process.stdin.close()
    assert peer.process.wait() == 0


check(sys.argv[1], True)
check(sys.argv[1], False)
print("ok")
