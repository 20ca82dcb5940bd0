/** From a poll to the items that go on, each address once. */
package vn.diembao.pipeline.feed;
