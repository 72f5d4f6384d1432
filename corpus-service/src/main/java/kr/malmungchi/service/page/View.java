package kr.malmungchi.service.page;

import org.jsoup.nodes.Element;

/**
 * A view as the service writes it.
 *
 * @param isWhole whether the scripts would show just the same
 */
record View(String title, Element content, boolean isWhole) {}
