"""Words that name events: a first small set in code; the full set of data files replaces it."""
from dataclasses import dataclass
from functools import cache
from ceasewire.model.reading import EventType as E
@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    first:int; last:int; head:int; type:E; id:str
    mutual: bool=False; needs_actor: bool=False; planned: bool=False
    subject_is_target: bool=False; no_target: bool=False
    target_prepositions: tuple=("against","on")
V={}
def v(t,words,**k):
    for w in words.split(): V[w]=(t,k)
v(E.ATTACK,"attack ambush assault storm invade raid")
v(E.AIRSTRIKE,"bombard")
v(E.BOMBING,"bomb detonate")
v(E.SHELLING,"shell")
v(E.CLASH,"battle fight clash skirmish",mutual=True)
v(E.KILLING,"kill behead murder execute assassinate slaughter")
v(E.KILLING,"die",subject_is_target=True,no_target=True)
v(E.ABDUCTION,"kidnap abduct hijack")
v(E.ARREST,"arrest detain")
v(E.RELEASE,"release free rescue")
v(E.TALKS,"meet",mutual=True,planned=True,needs_actor=True)
v(E.DISPLACEMENT,"displace evacuate")
v(E.DISPLACEMENT,"flee",subject_is_target=True,no_target=True)
v(E.PROTEST,"protest demonstrate",no_target=True)
v(E.SEIZURE,"seize capture occupy liberate overrun")
v(E.DEPLOYMENT,"deploy")
v(E.WITHDRAWAL,"withdraw",no_target=True)
v(E.VOTE,"vote",no_target=True)
v(E.SANCTION,"sanction")
N={}
def n(t,words,**k):
    for w in words.split(): N[w]=(t,k)
n(E.ATTACK,"attack offensive invasion assault raid ambush operation campaign")
n(E.AIRSTRIKE,"airstrike bombardment")
n(E.BOMBING,"bombing blast explosion")
n(E.SHELLING,"shelling")
n(E.CLASH,"fighting clash battle skirmish war shootout",mutual=True)
n(E.KILLING,"murder execution assassination massacre",target_prepositions=("of",))
n(E.ABDUCTION,"kidnapping abduction",target_prepositions=("of",))
n(E.ARREST,"arrest",target_prepositions=("of",))
n(E.RELEASE,"release",target_prepositions=("of",))
n(E.TALKS,"talk negotiation meeting summit discussion",mutual=True,planned=True,target_prepositions=("with",))
n(E.PROTEST,"protest demonstration riot")
n(E.VOTE,"vote resolution")
n(E.ELECTION,"election referendum",planned=True)
n(E.WITHDRAWAL,"withdrawal",planned=True)
n(E.DEPLOYMENT,"deployment")
n(E.SANCTION,"sanction")
COMP={("air","strike"):E.AIRSTRIKE,("drone","strike"):E.AIRSTRIKE,("drone","attack"):E.AIRSTRIKE,("rocket","attack"):E.SHELLING,("missile","strike"):E.SHELLING,("missile","attack"):E.SHELLING,("suicide","attack"):E.BOMBING,("rocket","fire"):E.SHELLING,("artillery","fire"):E.SHELLING}
CF={"declare":E.CEASEFIRE_DECLARED,"announce":E.CEASEFIRE_DECLARED,"extend":E.CEASEFIRE_EXTENDED,"violate":E.CEASEFIRE_VIOLATED,"break":E.CEASEFIRE_VIOLATED,"breach":E.CEASEFIRE_VIOLATED,"end":E.CEASEFIRE_ENDED,"expire":E.CEASEFIRE_ENDED,"sign":E.AGREEMENT_SIGNED,"reach":E.CEASEFIRE_DECLARED,"agree":E.CEASEFIRE_DECLARED,"present":E.CEASEFIRE_DECLARED}
class Events:
    light_verbs=frozenset("launch carry conduct stage mount make commit hold perpetrate".split())
    def is_noun(self,l): return l in N
    def find(self,doc):
        for t in doc:
            l=t.lemma_.lower()
            if t.pos_=="VERB":
                for c in t.children:
                    if c.dep_ in("dobj","nsubjpass","nsubj") and c.lemma_.lower() in("ceasefire","truce","cease-fire","agreement","deal","accord","treaty") and l in CF:
                        cf=c.lemma_.lower() in("ceasefire","truce","cease-fire")
                        ty=CF[l] if cf else (E.AGREEMENT_SIGNED if l in("sign","reach","agree") else None)
                        if ty and (c.dep_!="nsubj" or l in("expire","end")): yield Trigger(first=min(t.i,c.i),last=max(t.i,c.i),head=t.i,type=ty,id="cf:"+l,no_target=True,planned=False)
                if l in V: ty,k=V[l]; yield Trigger(first=t.i,last=t.i,head=t.i,type=ty,id=l,**k)
            elif t.pos_ in("NOUN","PROPN"):
                if l in N or l in("strike","fire"):
                    comp=next((c for c in t.lefts if (c.lemma_.lower(),l) in COMP),None)
                    if comp is not None: yield Trigger(first=comp.i,last=t.i,head=t.i,type=COMP[comp.lemma_.lower(),l],id=l)
                    elif l in N: ty,k=N[l]; yield Trigger(first=t.i,last=t.i,head=t.i,type=ty,id=l,**k)
                    elif l=="strike": yield Trigger(first=t.i,last=t.i,head=t.i,type=E.AIRSTRIKE,id=l)
@cache
def load_events(): return Events()
