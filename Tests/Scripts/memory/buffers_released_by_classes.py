# __release_buffer__ with two bases, alone, and failing.
import inspect
class P:
    def __buffer__(s,f): print('P buffer'); return memoryview(b'p')
    def __release_buffer__(s,b): print('P rel')
class Q:
    def __buffer__(s,f): print('Q buffer'); return memoryview(b'q')
    def __release_buffer__(s,b): print('Q rel')
class C(P,Q): pass
with memoryview(C()) as m: print(bytes(m))
class BA(bytearray):
    def __buffer__(s,f): print('BA buffer'); return super().__buffer__(f)
    def __release_buffer__(s,b): print('BA rel'); super().__release_buffer__(b)
b=BA(b'xyz')
with memoryview(b) as m: print(bytes(m))
b.clear()
class D(bytearray, P): pass
with memoryview(D(b'd')) as m: print(bytes(m))
class E(P, bytearray): pass
with memoryview(E(b'e')) as m: print(bytes(m))
class A2(bytearray):
    def __buffer__(self, flags): return super().__buffer__(flags)
class B2(A2):
    def __buffer__(self, flags): return super().__buffer__(flags)
    def __release_buffer__(s,buf): print('B2 rel'); super().__release_buffer__(buf)
with memoryview(B2(b'b2')) as m: print(bytes(m))
class OnlyRel:
    def __release_buffer__(s,b): print('OnlyRel')
class F(bytearray, OnlyRel): pass
with memoryview(F(b'd')) as m: print(bytes(m))
class G(OnlyRel, bytearray): pass
with memoryview(G(b'g')) as m: print(bytes(m))
class H(OnlyRel): 
    def __buffer__(s,f): return memoryview(b'h')
with memoryview(H()) as m: print(bytes(m))
class I(bytearray):
    def __release_buffer__(s,b): print('I rel', type(b).__name__); 
with memoryview(I(b'i')) as m: print(bytes(m))
class J(bytearray):
    def __release_buffer__(s,b): print('J rel'); super().__release_buffer__(b)
j=J(b'j')
with memoryview(j) as m: print(bytes(m))
j.append(1); print(j)
class K(A2):
    def __release_buffer__(s, b): print('K'); super().__release_buffer__(b)
with memoryview(K(b'k')) as m: print(bytes(m))
class A3(bytearray):
    def __buffer__(self, flags): return super().__buffer__(flags)
class B3(A3, P):
    def __buffer__(self, flags): return super().__buffer__(flags)
    def __release_buffer__(s,buf): print('B3 rel'); super().__release_buffer__(buf)
b=B3(b'b3')
with memoryview(b) as m: print(bytes(m))
b.clear()
class L(P):
    def __release_buffer__(s,b): print('L'); super().__release_buffer__(b); raise ValueError('x')
import sys
sys.unraisablehook=lambda u: print('unraisable', u.exc_value, u.err_msg)
with memoryview(L()) as m: print(bytes(m))
