use std::cmp::Reverse;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What comes of each, in their order, by several threads. The greatest are begun first, so that none is left to one thread at the end.
pub(super) fn shared_out<T: Sync, R: Send>(
    all: &[T],
    threads: NonZero<usize>,
    size: impl Fn(&T) -> usize,
    of: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| Reverse(size(&all[*at])));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut own = Vec::new();
        loop {
            let Some(at) = order.get(next.fetch_add(1, Ordering::Relaxed)) else {
                return own;
            };
            own.push((*at, of(&all[*at])));
        }
    };
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get()).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(own) => done.extend(own),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_their_order_by_any_number_of_threads() {
        let all: Vec<usize> = (0..100).map(|at| at * 37 % 101).collect();
        let doubled: Vec<usize> = all.iter().map(|one| 2 * one).collect();
        for threads in 1..5 {
            let threads = NonZero::new(threads).expect("some");
            assert_eq!(
                shared_out(&all, threads, |one| *one, |one| 2 * one),
                doubled
            );
        }
        assert!(shared_out(&[], NonZero::<usize>::MIN, |(): &()| 0, |()| 0).is_empty());
    }
}
