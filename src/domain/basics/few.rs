//! A small map in a list. The standard library's maps are made for many keys, and each kind of key and value that
//! they hold adds several kilobytes to the page; what is counted in dozens is found as fast by looking.

/// Values by key, in the order in which the keys came; for dozens, not for thousands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Few<K, V>(Vec<(K, V)>);

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Copy + PartialEq, V> Few<K, V> {
    /// The value of a key.
    pub fn get(&self, key: K) -> Option<&V> {
        self.0.iter().find(|(mine, _)| *mine == key).map(|(_, value)| value)
    }

    /// The value of a key, to change it.
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {
        self.0.iter_mut().find(|(mine, _)| *mine == key).map(|(_, value)| value)
    }

    /// The value of a key; made first, if there is none.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let at = self.0.iter().position(|(mine, _)| *mine == key).unwrap_or_else(|| {
            self.0.push((key, make()));
            self.0.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the position was just found, or just made")]
        &mut self.0[at].1
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: K, value: V) {
        match self.get_mut(key) {
            Some(mine) => *mine = value,
            None => self.0.push((key, value)),
        }
    }

    /// Takes a value away.
    pub fn remove(&mut self, key: K) -> Option<V> {
        let at = self.0.iter().position(|(mine, _)| *mine == key)?;
        Some(self.0.remove(at).1)
    }

    /// Keeps what passes.
    pub fn retain(&mut self, mut keep: impl FnMut(K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(*key, value));
    }

    /// Every key with its value.
    pub fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.0.iter().map(|(key, value)| (*key, value))
    }
}
