//! The cheapest reading of the marks: a dynamic programme over the marks of a run of blocks.
//!
//! A reading gives every mark one [`Role`]. What is open at a point (at most [`DEPTH`] marks deep)
//! is the state; for every state the cheapest way to it is kept, at most [`BEAM`] of them. So the
//! time is linear in the marks, with no word of the text looked at, and a slip in one place
//! (a mark forgotten) is paid for there and does not shift the pairs after it.

use super::cost;
use super::mark::Sign;

/// How deep quotations nest. Print knows three levels; more is noise.
const DEPTH: usize = 3;

/// States kept at each mark. Well-set text needs two or three; sixteen hold every state that costs
/// less than two slips more than the best.
const BEAM: usize = 16;

/// How an opening mark stands, which says what it costs if it is never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// First thing in its block.
    Display,
    /// After a colon or a verb of saying.
    Introduced,
    /// At the beginning of a sentence.
    Fresh,
    /// Anywhere else.
    Bare,
    /// Anywhere else, and a sentence has ended since.
    Overrun,
}

/// A mark with what each reading of it costs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weighed {
    /// Which sign it is.
    pub(super) sign: Sign,
    /// As an opening mark.
    pub(super) opening: u16,
    /// How it stands if it opens.
    pub(super) stand: Stand,
    /// As a closing mark.
    pub(super) closing: u16,
    /// As the closing mark of the whole block, its opening mark missing.
    pub(super) unopened: u16,
    /// As no quotation mark at all.
    pub(super) plain: u16,
    /// Whether it is the first thing in a line that is not the first of its block.
    pub(super) heads_line: bool,
    /// Whether a sentence ended between the mark before it in its block and this one.
    pub(super) new_sentence: bool,
}

/// What a mark is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It opens a passage.
    Open,
    /// It opens a passage; the one inside which it stands was never closed.
    OpenAfterLoss,
    /// It opens the paragraph of a passage that runs on.
    Reopen,
    /// It closes the passage opened last.
    Close,
    /// It closes the passage opened last but one; the last was never closed.
    CloseOverLoss,
    /// It closes the block, whose opening mark is missing.
    CloseUnopened,
    /// It closes the passage opened last and the one around it, which end together.
    CloseBoth,
    /// It is no quotation mark, or fits nothing.
    Plain,
    /// End of a block: what is open stays open.
    CarryOn,
    /// End of a block: what is open was never closed.
    GiveUp,
}

const ROLES: [Role; 10] = [
    Role::Open,
    Role::OpenAfterLoss,
    Role::Reopen,
    Role::Close,
    Role::CloseOverLoss,
    Role::CloseUnopened,
    Role::CloseBoth,
    Role::Plain,
    Role::CarryOn,
    Role::GiveUp,
];

/// What is open at a point of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    open: [Option<(Sign, Stand)>; DEPTH],
    depth: usize,
    /// The next mark opens the paragraph of a passage that runs on.
    resuming: bool,
    /// A passage was closed in this block while nothing else was open.
    paired: bool,
}

impl State {
    const EMPTY: Self = Self { open: [None; DEPTH], depth: 0, resuming: false, paired: false };

    fn top(&self) -> Option<(Sign, Stand)> {
        self.open.get(self.depth.checked_sub(1)?).copied().flatten()
    }

    fn push(mut self, sign: Sign, stand: Stand) -> Option<Self> {
        *self.open.get_mut(self.depth)? = Some((sign, stand));
        self.depth += 1;
        Some(self)
    }

    fn pop(mut self) -> Self {
        if let Some(top) = self.depth.checked_sub(1) {
            if let Some(slot) = self.open.get_mut(top) {
                *slot = None;
            }
            self.depth = top;
        }
        self
    }

    /// The state once a sentence has ended: what stood bare has run over.
    fn overrun(mut self) -> Self {
        for (_, stand) in self.open.iter_mut().flatten() {
            if *stand == Stand::Bare {
                *stand = Stand::Overrun;
            }
        }
        self
    }

    /// The state after the passage opened last was closed.
    fn closed(self) -> Self {
        let mut next = self.pop();
        next.paired |= next.depth == 0;
        next
    }
}

/// A state with the cost of the cheapest way to it and where that way came from.
#[derive(Debug, Clone, Copy)]
struct Way {
    state: State,
    cost: u32,
    from: u8,
    role: u8,
}

/// Reads marks one after another.
#[derive(Debug)]
pub(super) struct Reader {
    ways: Vec<Way>,
    next: Vec<Way>,
    /// For every step, [`BEAM`] entries: where each way came from, and by which role.
    trail: Vec<[(u8, u8); BEAM]>,
}

impl Reader {
    pub(super) fn new() -> Self {
        let start = Way { state: State::EMPTY, cost: 0, from: 0, role: 0 };
        Self { ways: vec![start], next: Vec::with_capacity(BEAM), trail: Vec::new() }
    }

    /// The next mark.
    pub(super) fn mark(&mut self, mark: &Weighed) {
        for from in 0..self.ways.len() {
            let Some(&way) = self.ways.get(from) else { break };
            self.extend(from, way, mark);
        }
        self.step();
    }

    /// All readings of one mark from one way.
    fn extend(&mut self, from: usize, way: Way, mark: &Weighed) {
        let state = if mark.new_sentence { way.state.overrun() } else { way.state };
        let mut offer = |role, state, cost: u16| self.offer(from, way.cost, role, state, cost);
        if state.resuming {
            offer(Role::Reopen, State { resuming: false, ..state }, 0);
            return;
        }
        let mut plain = mark.plain;
        if let Some((top, stand)) = state.top() {
            if let Some(pair) = cost::pair(top, mark.sign) {
                let over = if stand == Stand::Overrun { cost::OVERRUN } else { 0 };
                offer(Role::Close, state.closed(), mark.closing + pair + over);
                plain += if mark.closing == 0 { cost::PASSED_OVER } else { 0 };
            }
            if mark.heads_line && cost::repeats(top, mark.sign) {
                offer(Role::Reopen, state, cost::REPEATED);
            }
            let below = state.pop();
            if cost::is_angle(top)
                && let Some((_, around)) = below.top().filter(|(around, _)| *around == top)
                && let Some(pair) = cost::pair(top, mark.sign)
            {
                let over = if around == Stand::Overrun { cost::OVERRUN } else { 0 };
                let cost = mark.closing + pair + cost::CLOSES_BOTH + over;
                offer(Role::CloseBoth, below.closed(), cost);
            }
            if let Some(pair) = below.top().and_then(|(sign, _)| cost::pair(sign, mark.sign)) {
                offer(Role::CloseOverLoss, below.closed(), mark.closing + pair + loss(stand));
            }
            if top == mark.sign
                && let Some(next) = below.push(mark.sign, mark.stand)
            {
                offer(Role::OpenAfterLoss, next, mark.opening + loss(stand));
            }
        } else if !state.paired {
            offer(Role::CloseUnopened, State { paired: true, ..state }, mark.unopened);
        }
        offer(Role::Plain, state, plain);
        if let Some(next) = state.push(mark.sign, mark.stand) {
            let nested = match state.top() {
                None => 0,
                Some((top, _)) if top == mark.sign && cost::pair(top, top) == Some(0) => {
                    cost::NEVER
                }
                Some((top, _)) if top == mark.sign => cost::NESTED_IN_SAME,
                Some(_) => cost::NESTED,
            };
            offer(Role::Open, next, mark.opening + nested);
        }
    }

    /// The end of a block. `resumes` is the opening sign with which the next block begins, if that
    /// block can continue a quotation; `may_run_on` says whether it can continue one unmarked.
    pub(super) fn block_end(&mut self, resumes: Option<Sign>, may_run_on: bool) {
        for from in 0..self.ways.len() {
            let Some(&way) = self.ways.get(from) else { break };
            let state = way.state;
            let lost: u16 = state.open.iter().flatten().map(|&(_, stand)| loss(stand)).sum();
            self.offer(from, way.cost, Role::GiveUp, State::EMPTY, lost);
            let Some((bottom, stand)) = state.open[0] else { continue };
            if state.depth != 1 {
                continue;
            }
            let going = State { paired: false, ..state };
            if resumes.is_some_and(|sign| sign == bottom || cost::repeats(bottom, sign)) {
                let resuming = State { resuming: true, ..going };
                let continued = match stand {
                    Stand::Display | Stand::Introduced => cost::CONTINUED,
                    Stand::Fresh => cost::CONTINUED_FRESH,
                    Stand::Bare | Stand::Overrun => cost::NEVER,
                };
                self.offer(from, way.cost, Role::CarryOn, resuming, continued);
            } else if may_run_on && stand == Stand::Display {
                self.offer(from, way.cost, Role::CarryOn, going, cost::CONTINUED_UNMARKED);
            }
        }
        self.step();
    }

    /// Whether nothing can be open any more, so that the reading up to here is decided.
    pub(super) fn is_settled(&self) -> bool {
        self.ways.len() <= 1
    }

    /// Steps read since the last [`Reader::decide`].
    pub(super) fn steps(&self) -> usize {
        self.trail.len()
    }

    /// The cheapest reading of everything since the last call: a role for every mark and block end,
    /// in order. Whatever is still open is given up.
    pub(super) fn decide(&mut self) -> Vec<Role> {
        let best = self.ways.iter().enumerate().min_by_key(|(_, w)| (w.state.depth, w.cost));
        let mut slot = best.map_or(0, |(slot, _)| slot);
        let mut roles = Vec::with_capacity(self.trail.len());
        for step in self.trail.iter().rev() {
            let (from, role) = step.get(slot).copied().unwrap_or_default();
            roles.push(ROLES.get(usize::from(role)).copied().unwrap_or(Role::Plain));
            slot = usize::from(from);
        }
        roles.reverse();
        self.trail.clear();
        self.ways.clear();
        self.ways.push(Way { state: State::EMPTY, cost: 0, from: 0, role: 0 });
        roles
    }

    /// Keeps a way to a state if it is the cheapest one; a tie goes to the one offered first.
    fn offer(&mut self, from: usize, base: u32, role: Role, state: State, cost: u16) {
        if cost >= cost::NEVER {
            return;
        }
        let cost = base + u32::from(cost);
        let from = u8::try_from(from).unwrap_or(u8::MAX);
        let role = ROLES.iter().position(|&r| r == role).and_then(|at| u8::try_from(at).ok());
        let way = Way { state, cost, from, role: role.unwrap_or_default() };
        if let Some(known) = self.next.iter_mut().find(|w| w.state == state) {
            if cost < known.cost {
                *known = way;
            }
        } else if self.next.len() < BEAM {
            self.next.push(way);
        } else if let Some(worst) = self.next.iter_mut().max_by_key(|w| w.cost)
            && cost < worst.cost
        {
            *worst = way;
        }
    }

    /// Writes the trail of the step just made. Costs are kept relative to the cheapest way, so that
    /// they cannot overflow on any length of text.
    fn step(&mut self) {
        let least = self.next.iter().map(|w| w.cost).min().unwrap_or(0);
        let mut entry = [(0, 0); BEAM];
        for (slot, way) in entry.iter_mut().zip(&mut self.next) {
            *slot = (way.from, way.role);
            way.cost -= least;
        }
        self.trail.push(entry);
        std::mem::swap(&mut self.ways, &mut self.next);
        self.next.clear();
    }
}

/// What it costs that a mark which stands like this is never closed.
pub(super) const fn loss(stand: Stand) -> u16 {
    match stand {
        Stand::Display => cost::UNCLOSED_DISPLAY,
        Stand::Introduced => cost::UNCLOSED_INTRODUCED,
        Stand::Fresh | Stand::Bare | Stand::Overrun => cost::STRAY,
    }
}
