//! A page as a flat tree: elements and texts in document order, each with the end of its subtree.
//!
//! The tokens come from `html5gum`; the tree is built here, by the rules of HTML that concern text:
//! which elements have no content, which end tags may be left out, what an end tag without its
//! beginning does. The full algorithm of browsers is not followed: it makes copies of unclosed
//! formatting in every later paragraph and looks through all open elements at every tag, so that a
//! page of some megabytes can take all memory or a day. Here every token costs a bounded number of
//! steps, however deep the page is nested, and nothing recurses.
//!
//! What differs: `<b>` left open ends with its paragraph, misnested formatting ends with the block it
//! began in, and what is lost between the cells of a table stays where it stands.

use super::tag::{Key, TAGS, Tag};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, State, Tokenizer};
use std::convert::Infallible;

/// How many open elements are looked through for the one that a tag closes. Pages are nested some
/// thirty deep; what lies deeper is closed by the end of what is around it.
const REACH: usize = 256;

/// The longest value of an attribute that is kept, in bytes.
const LONGEST: usize = 2048;

/// How many nodes are looked at for the words at the head of an element.
const NODES: usize = 256;

/// An element or a text.
#[derive(Debug, Clone, Copy)]
struct Node {
    tag: Tag,
    parent: u32,
    /// One past the last node inside.
    end: u32,
    /// Where its text, or its attributes, lie.
    from: u32,
    to: u32,
}

/// Pages or chapters in document order. Nodes are numbers, from 0.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    text: String,
    attributes: Vec<(Key, u32, u32)>,
    values: String,
}

impl Tree {
    /// Adds a page or chapter as a [`Tag::Part`] and gives back its number. `xml` is whether it is
    /// XHTML that was meant to be read as XML, where `<a/>` is an element without content. Linear.
    pub(super) fn add(&mut self, page: &str, xml: bool) -> usize {
        let part = self.nodes.len();
        let mut builder = Builder {
            tree: self,
            open: Vec::new(),
            count: [0; TAGS],
            xml,
            tag: Tag::Other,
            attributes: 0,
            key: None,
        };
        builder.start(Tag::Part, false);
        let emitter = CallbackEmitter::new(builder);
        let mut pages = Pages { inner: emitter, xml, closed: false };
        pages.inner.naively_switch_states(true);
        let mut tokens = Tokenizer::new_with_emitter(page, pages);
        // Nothing is emitted and a string cannot fail to be read: this runs to the end at once.
        let ended = tokens.next().is_none();
        debug_assert!(ended, "the tokenizer gave a token that cannot exist");
        drop(tokens);
        let end = number(self.nodes.len());
        for node in &mut self.nodes[part..] {
            // What is open at the end of the page ends there.
            if node.end == u32::MAX {
                node.end = end;
            }
        }
        part
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn tag(&self, node: usize) -> Tag {
        self.nodes.get(node).map_or(Tag::Other, |n| n.tag)
    }

    /// One past the last node inside.
    pub(super) fn end(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(node + 1, |n| n.end as usize)
    }

    /// What it stands in; itself at the root.
    pub(super) fn parent(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(0, |n| n.parent as usize)
    }

    /// What it stands in, and that in, up to `most` levels.
    pub(super) fn ancestors(&self, node: usize, most: usize) -> impl Iterator<Item = usize> {
        let mut at = node;
        std::iter::from_fn(move || {
            let parent = self.parent(at);
            (parent != at).then(|| {
                at = parent;
                parent
            })
        })
        .take(most)
    }

    /// The words of a text; empty for an element.
    pub(super) fn said(&self, node: usize) -> &str {
        match self.nodes.get(node) {
            Some(n) if n.tag == Tag::Text => {
                self.text.get(n.from as usize..n.to as usize).unwrap_or("")
            }
            _ => "",
        }
    }

    /// The value of an attribute; `Some("")` where it has none.
    pub(super) fn attribute(&self, node: usize, key: Key) -> Option<&str> {
        let element = self.nodes.get(node).filter(|n| n.tag != Tag::Text)?;
        let own = self.attributes.get(element.from as usize..element.to as usize)?;
        let &(_, from, to) = own.iter().find(|(k, ..)| *k == key)?;
        self.values.get(from as usize..to as usize)
    }

    /// Whether an attribute that lists words (`class`, `role`, `rel`) has this one.
    pub(super) fn lists(&self, node: usize, key: Key, word: &str) -> bool {
        self.words(node, key).any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The words of an attribute that lists some.
    pub(super) fn words(&self, node: usize, key: Key) -> impl Iterator<Item = &str> {
        self.attribute(node, key).unwrap_or("").split_ascii_whitespace()
    }

    /// The words at the head of an element, `most` bytes or a little more, white space as it is. Looks
    /// at a fixed number of nodes.
    pub(super) fn content(&self, node: usize, most: usize) -> String {
        let mut said = String::new();
        for inside in (node..self.end(node)).take(NODES) {
            if said.len() >= most {
                break;
            }
            if self.tag(inside) == Tag::Br {
                said.push(' ');
            }
            said.push_str(self.said(inside));
        }
        said
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Makes a tree of tokens.
struct Builder<'t> {
    tree: &'t mut Tree,
    open: Vec<u32>,
    /// How many of each are open, so that nothing is looked for in vain.
    count: [u32; TAGS],
    xml: bool,
    /// The tag that is being read, and where its attributes begin.
    tag: Tag,
    attributes: usize,
    key: Option<Key>,
}

impl Callback<Infallible, ()> for Builder<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag::of(name);
                self.attributes = self.tree.attributes.len();
                self.key = None;
            }
            CallbackEvent::AttributeName { name } => self.attribute(name),
            CallbackEvent::AttributeValue { value } => self.value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.begin(self_closing),
            CallbackEvent::EndTag { name } => self.end(Tag::of(name)),
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
        None
    }
}

impl Builder<'_> {
    fn attribute(&mut self, name: &[u8]) {
        let known = |key: &Key| {
            self.tree
                .attributes
                .get(self.attributes..)
                .unwrap_or(&[])
                .iter()
                .any(|(k, ..)| k == key)
        };
        self.key = Key::of(name).filter(|key| !known(key));
        if let Some(key) = self.key {
            let at = number(self.tree.values.len());
            self.tree.attributes.push((key, at, at));
        }
    }

    fn value(&mut self, value: &[u8]) {
        if self.key.take().is_none() {
            return;
        }
        let value = value.get(..LONGEST).unwrap_or(value);
        self.tree.values.push_str(&String::from_utf8_lossy(value));
        let end = number(self.tree.values.len());
        if let Some((_, _, to)) = self.tree.attributes.last_mut() {
            *to = end;
        }
    }

    fn begin(&mut self, self_closing: bool) {
        let tag = self.tag;
        match tag {
            Tag::Li => self.close_nearest(&[Tag::Li], &[Tag::Ul, Tag::Ol, Tag::Menu, Tag::Dir]),
            Tag::Dt | Tag::Dd => self.close_nearest(&[Tag::Dt, Tag::Dd], &[Tag::Dl]),
            Tag::Tr => self.close_nearest(&[Tag::Tr, Tag::Caption, Tag::Colgroup], &[Tag::Table]),
            Tag::Td | Tag::Th => {
                self.close_nearest(&[Tag::Td, Tag::Th, Tag::Caption], &[Tag::Tr, Tag::Table]);
            }
            Tag::Thead | Tag::Tbody | Tag::Tfoot => self.close_nearest(
                &[Tag::Thead, Tag::Tbody, Tag::Tfoot, Tag::Caption, Tag::Colgroup],
                &[Tag::Table],
            ),
            Tag::Rt | Tag::Rp | Tag::Rb => {
                self.close_nearest(&[Tag::Rt, Tag::Rp, Tag::Rb], &[Tag::Ruby]);
            }
            Tag::Option => self.close_nearest(&[Tag::Option], &[Tag::Select]),
            Tag::A => self.close_nearest(&[Tag::A], &[]),
            Tag::Body => self.close_nearest(&[Tag::Head], &[]),
            _ => {}
        }
        if tag.is_block() {
            self.close_nearest(&[Tag::P], &[]);
            let heading = self.open.last().map(|&n| self.tree.tag(n as usize));
            if let Some(open) = heading.filter(|h| h.heading().is_some() && tag.heading().is_some())
            {
                self.end(open);
            }
            // What belongs into the head ends it where its end tag is missing.
            if tag != Tag::Html && tag != Tag::Body {
                self.close_nearest(&[Tag::Head], &[]);
            }
        }
        self.start(tag, tag.is_void() || (self.xml && self_closing));
    }

    fn start(&mut self, tag: Tag, whole: bool) {
        let node = number(self.tree.nodes.len());
        self.tree.nodes.push(Node {
            tag,
            parent: self.open.last().copied().unwrap_or(node),
            end: if whole { node + 1 } else { u32::MAX },
            from: number(self.attributes),
            to: number(self.tree.attributes.len()),
        });
        if !whole {
            self.open.push(node);
            self.count[tag as usize] += 1;
        }
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            // `</p>` without a paragraph is an empty one, `</br>` a break; neither has words.
            Tag::Br => self.start(Tag::Br, true),
            Tag::Body | Tag::Html | Tag::Part | Tag::Text => {}
            Tag::Other => {
                if self.open.last().is_some_and(|&n| self.tree.tag(n as usize) == Tag::Other) {
                    self.pop_to(self.open.len() - 1);
                }
            }
            heading if heading.heading().is_some() => {
                self.close_nearest(&[Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6], &[])
            }
            block if block.is_block() => self.close_nearest(&[block], &[]),
            inline => self.close_inline(inline),
        }
    }

    /// Closes the nearest open element that is one of these, and what is open in it, if none of
    /// `walls` and no other [boundary](Tag::is_boundary) lies between.
    fn close_nearest(&mut self, tags: &[Tag], walls: &[Tag]) {
        if tags.iter().all(|&tag| self.count[tag as usize] == 0) {
            return;
        }
        for (at, &node) in self.open.iter().enumerate().rev().take(REACH) {
            let tag = self.tree.tag(node as usize);
            if tags.contains(&tag) {
                self.pop_to(at);
                return;
            }
            // A table's own end tag reaches through its cells.
            let own = tags.contains(&Tag::Table) || tags.contains(&Tag::Tr);
            let through = matches!(tag, Tag::Td | Tag::Th | Tag::Caption) && own
                || matches!(tag, Tag::Td | Tag::Th) && tags.contains(&Tag::Tbody);
            if walls.contains(&tag) || tag.is_boundary() && !through {
                return;
            }
        }
    }

    /// Closes an inline element where no block began inside of it; else it ends with its block.
    fn close_inline(&mut self, wanted: Tag) {
        if self.count[wanted as usize] == 0 {
            return;
        }
        for (at, &node) in self.open.iter().enumerate().rev().take(REACH) {
            let tag = self.tree.tag(node as usize);
            if tag == wanted {
                self.pop_to(at);
                return;
            }
            if tag.is_block() {
                return;
            }
        }
    }

    /// Ends what is open from the `at`th element on.
    fn pop_to(&mut self, at: usize) {
        let end = number(self.tree.nodes.len());
        for node in self.open.drain(at..) {
            if let Some(node) = self.tree.nodes.get_mut(node as usize) {
                node.end = end;
                let count = &mut self.count[node.tag as usize];
                *count = count.saturating_sub(1);
            }
        }
    }

    fn text(&mut self, value: &[u8]) {
        let from = number(self.tree.text.len());
        self.tree.text.push_str(&String::from_utf8_lossy(value));
        let node = number(self.tree.nodes.len());
        self.tree.nodes.push(Node {
            tag: Tag::Text,
            parent: self.open.last().copied().unwrap_or(node),
            end: node + 1,
            from,
            to: number(self.tree.text.len()),
        });
    }
}

/// The emitter with one rule of XML: an element without content has none, so that `<title/>` does
/// not take the rest of the page for its title.
struct Pages<E> {
    inner: E,
    xml: bool,
    closed: bool,
}

impl<E: Emitter<Token = Infallible>> ForwardingEmitter for Pages<E> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.inner
    }

    fn init_start_tag(&mut self) {
        self.closed = false;
        self.inner.init_start_tag();
    }

    fn set_self_closing(&mut self) {
        self.closed = true;
        self.inner.set_self_closing();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let next = self.inner.emit_current_tag();
        if self.xml && self.closed { None } else { next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as nested brackets with the words of its texts.
    fn shown(page: &str, xml: bool) -> String {
        let mut tree = Tree::default();
        tree.add(page, xml);
        let mut said = String::new();
        let mut open: Vec<usize> = Vec::new();
        for node in 0..tree.len() {
            while open.last().is_some_and(|&end| end <= node) {
                open.pop();
                said.push(')');
            }
            if tree.tag(node) == Tag::Text {
                said.push_str(tree.said(node));
            } else if node > 0 {
                said.push_str(&format!("({:?} ", tree.tag(node)));
                open.push(tree.end(node));
            }
        }
        said + &")".repeat(open.len())
    }

    #[test]
    fn end_tags_may_be_missing() {
        let check = |page: &str, expect: &str| assert_eq!(shown(page, false), expect);
        check("<p>a<p>b<div>c", "(P a)(P b)(Div c)");
        check("<ul><li>a<ul><li>b</ul><li>c</ul>d", "(Ul (Li a(Ul (Li b)))(Li c))d");
        check("<table><tr><td>a<td>b<tr><td>c</table>d", "(Table (Tr (Td a)(Td b))(Tr (Td c)))d");
        check("<p><i>a<p>b</i>c", "(P (I a))(P bc)");
        check("<i><p>a</p></i>b", "(I (P a))b");
        check("<h2>a</h3>b", "(H2 a)b");
        check("<a href=x>a<a href=y>b</a>", "(A a)(A b)");
        check("a<br>b</br>c<img>d", "a(Br )b(Br )c(Img )d");
        check("<div>a</p></span></table>b", "(Div ab)");
        check("<dl><dt>a<dd>b<dt>c", "(Dl (Dt a)(Dd b)(Dt c))");
        check("<p>&ldquo;a&nbsp;b&amp;#8221;", "(P “a\u{a0}b&#8221;)");
    }

    #[test]
    fn an_empty_element_of_xml_takes_nothing_in() {
        assert_eq!(shown("<title/><p>a<a id='x'/>b", true), "(Title )(P a(A )b)");
        assert_eq!(shown("<script src='x'/><p>a", true), "(Script )(P a)");
        assert_eq!(shown("<div/>a", false), "(Div a)");
    }

    #[test]
    fn attributes_are_known_by_their_first_value() {
        let mut tree = Tree::default();
        tree.add("<p class='a B' hidden id=x ID=y data-z=1>", false);
        assert_eq!(tree.attribute(1, Key::Id), Some("x"));
        assert_eq!(tree.attribute(1, Key::Hidden), Some(""));
        assert!(tree.lists(1, Key::Class, "b") && !tree.lists(1, Key::Class, "c"));
        assert_eq!(tree.attribute(1, Key::Title), None);
    }

    #[test]
    fn hostile_pages_take_linear_time() {
        let started = std::time::Instant::now();
        let many = 50_000;
        for page in [
            "<div>".repeat(many),
            "<b>".repeat(many) + &"<p>x".repeat(many),
            "<div>".repeat(many) + &"</p></i></td>".repeat(many),
            "<table>".repeat(many) + &"<td>".repeat(many),
            "<table><b>".repeat(many) + &"</tr><p>".repeat(many),
            format!("<p {}>x", "a b c ".repeat(many)),
            format!("<p {}>x", (0..many).map(|n| format!("a{n}=1 ")).collect::<String>()),
            "<!--".repeat(many),
            "<![CDATA[".repeat(many),
            "&amp".repeat(many) + &"&#".repeat(many),
            "<".repeat(many) + &"</".repeat(many),
            "<title>".repeat(many),
        ] {
            let mut tree = Tree::default();
            tree.add(&page, false);
            assert!(tree.len() >= 1);
        }
        assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
    }
}
